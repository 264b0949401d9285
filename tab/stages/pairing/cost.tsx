import { Spinner, Text } from '@fluentui/react-components';
import { type Cost, type Deed, whatIf } from '../../../shared/pairing/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Hint, Points, Stack } from '../../ui/layout.tsx';
import { costWords } from './words.ts';

interface Props {
  roundId: string;
  deed: Deed;
  one: string;
  other: string;
}

/** What a decision would cost everybody, worked out exactly, before it is taken. */
export const CostOf = ({ roundId, deed, one, other }: Props) => (
  <div role="status">
    <Asked
      key={`${deed} ${one} ${other}`}
      door={whatIf}
      of={{ roundId, deed, one, other }}
      waiting={<Spinner size="tiny" label="Working out what it costs" labelPosition="after" />}
    >
      {(cost) => <Said cost={cost} />}
    </Asked>
  </div>
);

function Said({ cost }: { cost: Cost }) {
  const { number, list } = useWords();
  if (!cost.allowed)
    return <Text>The round’s rules do not allow this, so it cannot be done by hand either.</Text>;
  const words = costWords(cost, number);
  return (
    <Stack>
      <Text weight="semibold">{words.length ? 'What it costs' : 'It costs nobody anything.'}</Text>
      <Points of={words} />
      {cost.waiting.length > 0 && <Text>Would wait: {list(cost.waiting)}.</Text>}
      <Hint>
        {cost.changed === 1 ? '1 pair' : `${number(cost.changed)} pairs`} of the proposal would change.
        {cost.proven ? ' Proven: all others are arranged as well as they can be.' : ''}
      </Hint>
    </Stack>
  );
}
