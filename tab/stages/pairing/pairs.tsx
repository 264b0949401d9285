import { Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { Named, ProposedPair } from '../../../shared/pairing/contract.ts';
import { useWords } from '../../ui/dates.ts';
import { Row, Section } from '../../ui/layout.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Search } from '../../ui/search.tsx';
import { PairLine } from './pair-line.tsx';

interface Props {
  roundId: string;
  pairs: readonly ProposedPair[];
  change: ((person: Named) => void) | null;
}

/** All pairs, the weakest first: those are the ones to look at. */
export function Pairs({ roundId, pairs, change }: Props) {
  const { number } = useWords();
  const [typed, setTyped] = useState('');
  const words = typed.trim().toLowerCase();
  const found = pairs
    .filter(({ members }) => members.some(({ name }) => name.toLowerCase().includes(words)))
    .sort((a, b) => a.score - b.score);
  return (
    <Section title="Pairs" hint="The weakest first.">
      <Row>
        <Search label="Find a person" value={typed} change={setTyped} />
      </Row>
      <Caption1 role="status">
        {number(found.length)} of {number(pairs.length)}
      </Caption1>
      <LongList
        label="Pairs"
        of={found}
        keyOf={({ id }) => id}
        draw={(pair) => <PairLine roundId={roundId} pair={pair} change={change} />}
        total={found.length}
        more={null}
      />
    </Section>
  );
}
