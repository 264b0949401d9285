import { useState } from 'react';
import {
  type Named,
  type ProposalView,
  proposal,
  propose,
  publish,
} from '../../../shared/pairing/contract.ts';
import type { RoundState } from '../../../shared/round.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { Hint, Paragraph, Row, Section } from '../../ui/layout.tsx';
import { Choice } from './choice.tsx';
import { Comparison } from './comparison.tsx';
import { Pairs } from './pairs.tsx';
import { Rulings } from './rulings.tsx';
import { CameToNothing, UnderWay, underWay, useRuns } from './run.tsx';
import { Summary } from './summary.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  roundId: string;
  state: RoundState;
}

const Propose = ({ roundId, again }: { roundId: string; again: boolean }) => (
  <Act
    door={propose}
    tells={() => ({ roundId })}
    look={again ? 'secondary' : 'primary'}
    said="A proposal is being made"
  >
    {again ? 'Propose again' : 'Make a proposal'}
  </Act>
);

function Publish({ roundId, of }: { roundId: string; of: ProposalView }) {
  const { number } = useWords();
  const people = (count: number) => (count === 1 ? 'One person is' : `${number(count)} people are`);
  return (
    <Confirm
      opens="Publish"
      look="primary"
      title="Publish these pairs"
      act={(close) => (
        <Act
          door={publish}
          tells={() => ({ roundId, proposalId: of.proposalId })}
          look="primary"
          said="Published"
          done={close}
        >
          Publish
        </Act>
      )}
    >
      <Paragraph>
        {of.quality.paired > 0
          ? `${people(of.quality.paired)} introduced to their partners, and their first meetings are booked from then on.`
          : 'Nobody is introduced to anyone.'}
        {of.quality.waiting > 0 && ` ${people(of.quality.waiting)} told that they wait, and why.`} A published
        pairing is not taken back.
      </Paragraph>
    </Confirm>
  );
}

const isOver = (state: RoundState) => state === 'closed' || state === 'cancelled';

function Actions({ roundId, of, state }: Props & { of: ProposalView }) {
  const { moment } = useWords();
  if (isOver(state)) return of.publishedAt ? <Hint>Published {moment(of.publishedAt)}.</Hint> : null;
  if (of.publishedAt)
    return (
      <Row>
        <Propose roundId={roundId} again />
        <Hint>Published {moment(of.publishedAt)}. A new proposal pairs those who are free now.</Hint>
      </Row>
    );
  return (
    <Row>
      <Publish roundId={roundId} of={of} />
      <Propose roundId={roundId} again />
      <Hint>Made {moment(of.madeAt)}. Nobody has been told yet.</Hint>
    </Row>
  );
}

const None = ({ roundId, state }: Props) =>
  isOver(state) ? (
    <Empty title="No pairs were made in this round" />
  ) : (
    <Empty title="No proposal yet">
      <Paragraph>
        A proposal pairs all who have handed in their answers. Making one ends the time to join. Nobody is
        told before you publish it.
      </Paragraph>
      <Propose roundId={roundId} again={false} />
    </Empty>
  );

function Made({ of, ...props }: Props & { of: ProposalView }) {
  const { roundId, state } = props;
  const [person, setPerson] = useState<Named | null>(null);
  const runs = useRuns(roundId);
  const run = underWay(runs);
  const open = !of.publishedAt && !isOver(state);
  const change = open && !run ? setPerson : null;
  return (
    <>
      <Section title="The proposal">
        {run ? <UnderWay roundId={roundId} run={run} /> : <Actions {...props} of={of} />}
        <CameToNothing run={run ? null : (runs?.proposal ?? null)} />
        <Summary of={of} />
      </Section>
      <Waiting of={of} change={change} />
      <Rulings roundId={roundId} open={open} />
      {open && <Comparison roundId={roundId} now={of} other={runs?.comparison ?? null} busy={run !== null} />}
      <Pairs roundId={roundId} proposalId={of.proposalId} change={change} />
      {person && <Choice roundId={roundId} person={person} close={() => setPerson(null)} />}
    </>
  );
}

function NotYet(props: Props) {
  const runs = useRuns(props.roundId);
  const run = underWay(runs);
  if (run) return <UnderWay roundId={props.roundId} run={run} />;
  return (
    <>
      <CameToNothing run={runs?.proposal ?? null} />
      <None {...props} />
    </>
  );
}

/** The proposed pairs of a round: looked through, changed by hand, tried otherwise, and published. */
export const Proposal = (props: Props) => (
  <Asked door={proposal} of={{ roundId: props.roundId }}>
    {(of) => (of ? <Made {...props} of={of} /> : <NotYet {...props} />)}
  </Asked>
);
