import { Badge, Caption1, Text } from '@fluentui/react-components';
import { type PairLine, pairs } from '../../../shared/office/people/contract.ts';
import type { PairState } from '../../../shared/office/people/rules.ts';
import { useAskPages } from '../../api.ts';
import { useWords } from '../../ui/dates.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Roster, useSought } from './roster.tsx';
import { endReasons, pairChoices, pairStateNames } from './words.ts';

function Met({ line }: { line: PairLine }) {
  const { day } = useWords();
  if (line.endedReason)
    return (
      <Caption1>
        Since {day(line.publishedAt)}; {endReasons[line.endedReason]}
      </Caption1>
    );
  const met = line.held === 0 ? 'Not met yet' : line.held === 1 ? 'Met once' : `Met ${line.held} times`;
  const last = line.lastHeldAt ? `, last on ${day(line.lastHeldAt)}` : '';
  const next = line.nextAt ? `. Next meeting ${day(line.nextAt)}` : '';
  return (
    <Caption1>
      {met}
      {last}
      {next}
    </Caption1>
  );
}

function Pair({ line }: { line: PairLine }) {
  const { list } = useWords();
  return (
    <Row apart>
      <Stack>
        <Text weight="semibold">{list(line.members.map(({ name }) => name))}</Text>
        <Met line={line} />
      </Stack>
      <Badge appearance="tint" color={line.state === 'ended' ? 'subtle' : 'informative'}>
        {pairStateNames[line.state]}
      </Badge>
    </Row>
  );
}

/** Every pair that was published in a round. */
export function Pairs({ roundId }: { roundId: string }) {
  const sought = useSought<PairState | ''>(pairChoices);
  const { words, kind } = sought;
  const asked = useAskPages<PairLine, typeof pairs>(pairs, { roundId, words, ...(kind && { state: kind }) });
  return (
    <Roster
      title="Every pair"
      label="Name of one of them"
      filter="Show"
      choices={pairChoices}
      sought={sought}
      asked={asked}
      nobody="No pair like that"
      keyOf={({ id }) => id}
      draw={(line) => <Pair line={line} />}
    />
  );
}
