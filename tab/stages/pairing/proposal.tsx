import { Caption1 } from '@fluentui/react-components';
import { type ProposalView, proposal, propose, publish } from '../../../shared/pairing/contract.ts';
import type { RoundState } from '../../../shared/round.ts';
import { waitingReasons } from '../../office/rounds/words.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { Hint, Paragraph, Row, Section } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { Pairs } from './pairs.tsx';
import { Summary } from './summary.tsx';

interface Props {
  roundId: string;
  state: RoundState;
}

const Propose = ({ roundId, again }: { roundId: string; again: boolean }) => (
  <Act
    door={propose}
    tells={() => ({ roundId })}
    look={again ? 'secondary' : 'primary'}
    said="The proposal is ready"
  >
    {again ? 'Propose again' : 'Make a proposal'}
  </Act>
);

function Publish({ roundId, of }: { roundId: string; of: ProposalView }) {
  const { number } = useWords();
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
        {number(of.paired)} people are introduced to their partners, {number(of.waiting.length)} are told that
        they wait, and why. First meetings are booked from then on. A published pairing is not taken back.
      </Paragraph>
    </Confirm>
  );
}

function Actions({ roundId, of, state }: Props & { of: ProposalView }) {
  const { moment } = useWords();
  if (of.publishedAt) return <Hint>Published {moment(of.publishedAt)}.</Hint>;
  if (state === 'closed' || state === 'cancelled') return null;
  return (
    <Row>
      <Publish roundId={roundId} of={of} />
      <Propose roundId={roundId} again />
      <Hint>Made {moment(of.madeAt)}. Nobody has been told yet.</Hint>
    </Row>
  );
}

function Waiting({ of }: { of: ProposalView['waiting'] }) {
  if (of.length === 0) return null;
  return (
    <Section title="Waiting" aside={<Caption1>{of.length}</Caption1>}>
      <LineList
        of={of.map(({ id, name, reason }) => ({ key: id, title: name, says: waitingReasons[reason] }))}
      />
    </Section>
  );
}

const None = ({ roundId, state }: Props) =>
  state === 'closed' || state === 'cancelled' ? (
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

/** The proposed pairs of a round, to be looked through and published. */
export const Proposal = (props: Props) => (
  <Asked door={proposal} of={{ roundId: props.roundId }}>
    {(of) =>
      of ? (
        <>
          <Section title="The proposal">
            <Summary of={of} />
            <Actions {...props} of={of} />
          </Section>
          <Waiting of={of.waiting} />
          <Pairs pairs={of.pairs} />
        </>
      ) : (
        <None {...props} />
      )
    }
  </Asked>
);
