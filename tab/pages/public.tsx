import { page } from '../../shared/awareness/contract.ts';
import { rounds } from '../../shared/opt-in/contract.ts';
import { AboutProgram } from '../stages/awareness/about.tsx';
import { Faq } from '../stages/awareness/faq.tsx';
import { Asked } from '../ui/asked.tsx';
import { Empty } from '../ui/empty.tsx';
import { Hint, Page, Paragraph, Section, Surface } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { To } from '../ui/nav.tsx';

const Program = ({ roundId, name }: { roundId: string; name: string }) => (
  <Asked door={page} of={{ roundId }}>
    {(program) => (
      <>
        <Section title={name}>
          <Surface>
            <AboutProgram program={program} />
          </Surface>
        </Section>
        <Faq faq={program.faq} />
      </>
    )}
  </Asked>
);

/** What anyone may read of the programs they were told of, for whoever opens the desk without a role. */
export default function Public() {
  return (
    <Asked
      door={rounds}
      of={{}}
      waiting={<Loading />}
      around={(trouble) => <Page title="Peer mentoring">{trouble}</Page>}
    >
      {(mine) => (
        <Page title="Peer mentoring" lead="What it is about, and what others have asked.">
          {mine.map(({ roundId, program }) => (
            <Program key={roundId} roundId={roundId} name={program} />
          ))}
          {mine.length === 0 && (
            <Empty title="No program yet">
              <Paragraph>When one begins that addresses you, Pairwise tells you in chat.</Paragraph>
            </Empty>
          )}
          <To path="/">Go to my mentoring</To>
          <Hint>
            The desk itself opens for people with the role of coordinator or viewer. Your IT department gives
            these roles.
          </Hint>
        </Page>
      )}
    </Asked>
  );
}
