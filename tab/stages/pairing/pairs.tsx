import { Badge, Button, Caption1, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProposedPair } from '../../../shared/pairing/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Row, Section, Surface } from '../../ui/layout.tsx';
import { relaxationNames } from '../guidance/words.ts';
import { outOf100 } from './summary.tsx';

const AT_ONCE = 40;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 16px',
    paddingBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0, borderBottomStyle: 'none' },
  },
  score: { textAlign: 'right' },
});

function Line({ pair }: { pair: ProposedPair }) {
  const styles = useStyles();
  const { list } = useWords();
  const nameOf = (id: string) => shortName(pair.members.find((member) => member.id === id)?.name ?? '');
  return (
    <li className={styles.pair}>
      <div>
        <Text weight="semibold" block>
          {list(pair.members.map(({ name }) => name))}
        </Text>
        <Hint>{pair.members.map(({ department }) => department ?? 'No department').join(' · ')}</Hint>
        {pair.gives.map(({ from, to, skills }) => (
          <Text key={`${from} ${to}`} block>
            {nameOf(from)} gives {nameOf(to)}: {skills.length ? list(skills) : 'nothing they named'}
          </Text>
        ))}
        <Row>
          {pair.relaxed.map((relaxation) => (
            <Badge key={relaxation} appearance="tint" color="warning">
              Relaxed: {relaxationNames[relaxation]}
            </Badge>
          ))}
        </Row>
      </div>
      <Caption1 className={styles.score}>Fit {outOf100(pair.score)}</Caption1>
    </li>
  );
}

/** All pairs, the weakest first: those are the ones to look at. */
export function Pairs({ pairs }: { pairs: readonly ProposedPair[] }) {
  const styles = useStyles();
  const { number } = useWords();
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const words = typed.trim().toLowerCase();
  const found = pairs
    .filter(({ members }) => members.some(({ name }) => name.toLowerCase().includes(words)))
    .sort((a, b) => a.score - b.score);
  return (
    <Section title="Pairs" hint="The weakest first.">
      <Surface>
        <Field label="Find a person">
          <Input type="search" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Caption1 role="status">
          {number(found.length)} of {number(pairs.length)}
        </Caption1>
        <ul className={styles.list}>
          {found.slice(0, most).map((pair) => (
            <Line key={pair.id} pair={pair} />
          ))}
        </ul>
        {found.length > most && (
          <div>
            <Button onClick={() => setMost(most + AT_ONCE)}>Show more</Button>
          </div>
        )}
      </Surface>
    </Section>
  );
}
