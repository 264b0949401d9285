import { useState } from 'react';
import { type Named, type ProposedPair, proposedPairs } from '../../../shared/pairing/contract.ts';
import { useAskPages } from '../../api.ts';
import { Empty } from '../../ui/empty.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { Found, PagedList } from '../../ui/paged-list.tsx';
import { Search, useSettled } from '../../ui/search.tsx';
import { PairLine } from './pair-line.tsx';

interface Props {
  roundId: string;
  proposalId: string;
  change: ((person: Named) => void) | null;
}

/** All pairs, the weakest first: those are the ones to look at. */
export function Pairs({ roundId, proposalId, change }: Props) {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed);
  const asked = useAskPages<ProposedPair, typeof proposedPairs>(proposedPairs, { proposalId, words });
  return (
    <Section title="Pairs" hint="The weakest first.">
      <Row>
        <Search label="Find a person" value={typed} change={setTyped} />
      </Row>
      <Found asked={asked} />
      <PagedList
        label="Pairs"
        asked={asked}
        sought={`${proposalId} ${words}`}
        keyOf={({ id }) => id}
        draw={(pair) => <PairLine roundId={roundId} pair={pair} change={change} />}
        nobody={
          words ? (
            <Empty title="Nobody in a pair is called so">Try other words.</Empty>
          ) : (
            <Empty title="No pairs" />
          )
        }
      />
    </Section>
  );
}
