import { Caption1, makeStyles, Text } from '@fluentui/react-components';
import type { ProposalView } from '../../../shared/pairing/contract.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Paragraph, Surface } from '../../ui/layout.tsx';
import { Spread } from './spread.tsx';
import { objectiveNames, outOf100 } from './words.ts';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '16px',
  },
  said: { margin: 0 },
});

const proof = ({ proven, threes }: ProposalView['quality']) =>
  proven
    ? `Proven: no other pairing of these people under these rules, with what you locked and decided, does better.${threes > 0 ? ' One person more joins a pair where that costs least.' : ''}`
    : 'Not proven to be the best possible. Propose again before you publish.';

const noPairs = ({ people }: ProposalView['quality']) =>
  people > 1
    ? 'No two of these people can be paired under the rules; below it says what is in the way. Propose again with other rules, or once more people have handed in their answers.'
    : 'Nobody could be paired yet: make a proposal again once more people have handed in their answers.';

const waitedBefore = (paired: string, people: string): [string, string] => [
  'Waited before, paired now',
  `${paired} of ${people}`,
];

/** The proposal as a whole: how many, how good, and whether better was possible. */
export function Summary({ of: { quality, settings } }: { of: ProposalView }) {
  const styles = useStyles();
  const { number } = useWords();
  const { again } = quality;
  const facts: [string, string][] = [
    ['Paired', `${number(quality.paired)} of ${number(quality.people)}`],
    ['Waiting', number(quality.waiting)],
    ...(again?.people ? [waitedBefore(number(again.people - again.waiting), number(again.people))] : []),
    ['Groups of three', number(quality.threes)],
    ['Mean fit', `${outOf100(quality.mean)} of 100`],
    ['Weakest fit', `${outOf100(quality.weakest)} of 100`],
    ['Main want covered', `${number(quality.covered)} of ${number(quality.paired)}`],
    ['With a rule relaxed', number(quality.relaxed)],
    ['Would both rather swap', quality.rathers === 1 ? '1 couple' : `${number(quality.rathers)} couples`],
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
      {quality.paired > 0 && <Spread of={quality.spread} floor={settings.floor} />}
      <Paragraph>{quality.paired > 0 ? proof(quality) : noPairs(quality)}</Paragraph>
      <Hint>
        Made with: {objectiveNames[settings.objective].label.toLowerCase()}. “Would both rather swap” counts
        couples who would both fit better with each other than with the partners they have: that is the price
        of leaving nobody out, and of covering main wants.
      </Hint>
    </Surface>
  );
}
