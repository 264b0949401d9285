import { page } from '../../shared/awareness/contract.ts';
import { PastRounds } from '../office/people/past.tsx';
import { MyDataSection } from '../office/privacy/my-data.tsx';
import { Visible } from '../office/privacy/visible.tsx';
import { Notices } from '../office/sendings/notices.tsx';
import { AboutProgram } from '../stages/awareness/about.tsx';
import { AskCoordinator } from '../stages/awareness/ask.tsx';
import { Faq } from '../stages/awareness/faq.tsx';
import { Language } from '../stages/awareness/language.tsx';
import { Asked } from '../ui/asked.tsx';
import { Page, Section, Surface } from '../ui/layout.tsx';
import { useRound } from './personal.tsx';

/** The program, its questions, who sees what, and one's own data. */
export default function About() {
  const { roundId, program } = useRound();
  return (
    <Page title={program}>
      <Asked door={page} of={{ roundId }}>
        {(found) => (
          <>
            <Section title="What it is">
              <Surface>
                <AboutProgram program={found} />
              </Surface>
            </Section>
            <Faq faq={found.faq} />
          </>
        )}
      </Asked>
      <AskCoordinator roundId={roundId} />
      <PastRounds />
      <Visible roundId={roundId} />
      <Language />
      <Notices />
      <MyDataSection />
    </Page>
  );
}
