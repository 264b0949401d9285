import { Caption1, makeStyles, Text } from '@fluentui/react-components';
import type { ProposalView } from '../../../shared/pairing/contract.ts';
import { useWords } from '../../ui/dates.ts';
import { Paragraph, Surface } from '../../ui/layout.tsx';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '16px',
  },
  said: { margin: 0 },
});

/** Scores run to 1000; people read them out of 100. */
export const outOf100 = (score: number) => Math.round(score / 10);

/** The proposal as a whole: how many, how good, and whether better was possible. */
export function Summary({ of }: { of: ProposalView }) {
  const styles = useStyles();
  const { number } = useWords();
  const facts: [string, string][] = [
    ['Paired', `${number(of.paired)} of ${number(of.people)}`],
    ['Waiting', number(of.waiting.length)],
    ['Groups of three', number(of.threes)],
    ['Mean fit', `${outOf100(of.meanScore)} of 100`],
    ['Weakest fit', `${outOf100(of.weakestScore)} of 100`],
    ['Main want covered', `${number(of.covered)} of ${number(of.paired)}`],
    ['With a rule relaxed', number(of.relaxed)],
  ];
  return (
    <Surface>
      <dl className={styles.facts}>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt>
              <Caption1>{term}</Caption1>
            </dt>
            <dd className={styles.said}>
              <Text weight="semibold" size={400}>
                {said}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
      <Paragraph>
        {of.proven
          ? 'Proven: no other pairing of these people under these rules pairs more of them, or fits better in all.'
          : 'Not proven to be the best possible. Propose again before you publish.'}
      </Paragraph>
    </Surface>
  );
}
