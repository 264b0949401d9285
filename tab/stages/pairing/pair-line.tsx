import {
  Badge,
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { forbid, lift, lock, type Named, type ProposedPair } from '../../../shared/pairing/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { useTell } from '../../api.ts';
import { preferenceNames } from '../../office/programs/words.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Row } from '../../ui/layout.tsx';
import { relaxationNames, wayNames } from '../../ui/pair-names.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { outOf100 } from './words.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 16px' },
  aside: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: '4px' },
});

/** First names; whole ones where two share theirs. */
function callOf({ members }: ProposedPair): (id: string) => string {
  const first = members.map(({ name }) => shortName(name));
  const told = new Set(first).size === first.length ? first : members.map(({ name }) => name);
  return (id) => told[members.findIndex((member) => member.id === id)] ?? '';
}

/** What two people share, in a few words. */
function shared(
  { goals, ways, preferences, mutualWish }: ProposedPair,
  list: (of: string[]) => string,
): string {
  const words = [
    ...(mutualWish ? ['they wished for each other'] : []),
    ...preferences.map((one) => preferenceNames[one].toLowerCase()),
    ...(ways.length
      ? [`alike in ${list(ways.map((way) => wayNames[way as keyof typeof wayNames] ?? way))}`]
      : []),
    ...(goals.length ? [`goals about ${list(goals)}`] : []),
  ];
  return words.length ? `Shared: ${words.join('; ')}` : '';
}

function Deeds({
  roundId,
  pair,
  change,
}: {
  roundId: string;
  pair: ProposedPair;
  change: (person: Named) => void;
}) {
  const [one, other] = pair.members;
  const nameOf = callOf(pair);
  const locking = useTell(pair.locked ? lift : lock);
  const forbidding = useTell(forbid);
  if (!one || !other) return null;
  const couple = { roundId, one: one.id, other: other.id };
  const error = locking.error ?? forbidding.error;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={`More for ${pair.members.map(({ name }) => name).join(' and ')}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {pair.members.length === 2 && (
              <>
                <MenuItem onClick={() => locking.mutate(couple)}>
                  {pair.locked ? 'Unlock' : 'Lock this pair'}
                </MenuItem>
                <MenuItem onClick={() => forbidding.mutate(couple)}>Never pair these two</MenuItem>
              </>
            )}
            {pair.members.map((member) => (
              <MenuItem key={member.id} onClick={() => change(member)}>
                Another partner for {nameOf(member.id)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {error && <Trouble of={error} />}
    </>
  );
}

interface Props {
  roundId: string;
  pair: ProposedPair;
  /** Null once nothing can be changed any more. */
  change: ((person: Named) => void) | null;
}

export function PairLine({ roundId, pair, change }: Props) {
  const styles = useStyles();
  const { list, number } = useWords();
  const nameOf = callOf(pair);
  const placed = pair.members.filter(({ place }) => place !== null);
  const common = shared(pair, list);
  return (
    <div className={styles.pair}>
      <div>
        <Text weight="semibold" block>
          {list(pair.members.map(({ name }) => name))}
        </Text>
        <Hint>{pair.members.map(({ department }) => department ?? 'No department').join(' · ')}</Hint>
        {pair.gives.map(({ from, to, skills }) => (
          <Text key={`${from} ${to}`} block>
            <bdi>{nameOf(from)}</bdi> gives <bdi>{nameOf(to)}</bdi>:{' '}
            {skills.length ? list(skills) : 'nothing they named'}
          </Text>
        ))}
        {common && <Hint>{common}</Hint>}
        {placed.length > 0 && (
          <Hint>
            Place in their own lists:{' '}
            {placed.map(({ id, place }, at) => (
              <span key={id}>
                {at > 0 && ' · '}
                for <bdi>{nameOf(id)}</bdi> {number(place ?? 0)}
              </span>
            ))}
          </Hint>
        )}
        <Row>
          {pair.locked && <Badge appearance="tint">Locked</Badge>}
          {pair.relaxed.map((relaxation) => (
            <Badge key={relaxation} appearance="tint" color="warning">
              Relaxed: {relaxationNames[relaxation]}
            </Badge>
          ))}
        </Row>
      </div>
      <div className={styles.aside}>
        <Caption1>Fit {outOf100(pair.score)}</Caption1>
        {change && <Deeds roundId={roundId} pair={pair} change={change} />}
      </div>
    </div>
  );
}
