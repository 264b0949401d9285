import { Link } from '@fluentui/react-components';
import { past } from '../../../shared/office/people/contract.ts';
import { useAsk } from '../../api.ts';
import { useWords } from '../../ui/dates.ts';
import { Section } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { standingNames } from './words.ts';

/** Rounds that are over, each with its certificate; nothing at all before the first has ended. */
export function PastRounds() {
  const { data = [] } = useAsk(past, {});
  const { date, list } = useWords();
  if (data.length === 0) return null;
  return (
    <Section title="Earlier rounds">
      <LineList
        of={data.map(({ roundId, program, number, from, to, standing, partners, certificate }) => ({
          key: roundId,
          title: `${program}, round ${number}`,
          says: `${date(from)} to ${date(to)}. ${standingNames[standing]}${partners.length > 0 ? `, with ${list(partners)}` : ''}.`,
          aside: certificate && (
            <Link href={certificate} target="_blank" rel="noreferrer">
              Certificate (PDF)
            </Link>
          ),
        }))}
      />
    </Section>
  );
}
