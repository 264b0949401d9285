import { Caption1 } from '@fluentui/react-components';
import { attention, type Attention as Found } from '../../../shared/office/rounds/contract.ts';
import { OfferHand } from '../../stages/check-ins/offer-hand.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { sentence } from '../../ui/in-words.ts';
import { Row, Section } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { To } from '../../ui/nav.tsx';
import { needs, steps, waitingReasons } from './words.ts';

const quiet = ({ waiting, pairs, unreachable, comments }: Found) =>
  waiting.length + pairs.length + unreachable.length + comments.length === 0;

function Pairs({ pairs }: { pairs: Found['pairs'] }) {
  const { list, day } = useWords();
  return (
    <Section
      title="Pairs that may need a hand"
      hint="You see that a pair needs a hand, not what anyone answered."
      aside={<Caption1>{pairs.length}</Caption1>}
    >
      <LineList
        of={pairs.map(({ pairId, members, why, since, step }) => ({
          key: pairId,
          title: list(members),
          says: `${needs[why]}, since ${day(since)}`,
          aside: (
            <Row>
              {step && <Caption1>{steps[step]}</Caption1>}
              <OfferHand pairId={pairId} names={list(members)} />
            </Row>
          ),
        }))}
      />
    </Section>
  );
}

function Waiting({ waiting, pairs }: { waiting: Found['waiting']; pairs: string | null }) {
  const { day } = useWords();
  return (
    <Section
      title="Waiting for a partner"
      aside={
        <>
          <Caption1>{waiting.length}</Caption1>
          {pairs && <To path={pairs}>Find them a partner</To>}
        </>
      }
    >
      <LineList
        of={waiting.map(({ id, name, reason, since }) => ({
          key: id,
          title: name,
          says: `${waitingReasons[reason]}, since ${day(since)}`,
        }))}
      />
    </Section>
  );
}

const Unreachable = ({ unreachable, roundId }: { unreachable: Found['unreachable']; roundId: string }) => (
  <Section
    title="Not reached"
    aside={
      <>
        <Caption1>{unreachable.length}</Caption1>
        <To path={`/desk/rounds/${roundId}/sendings`}>Try again</To>
      </>
    }
  >
    <LineList
      of={unreachable.map(({ id, name, reason }) => ({ key: id, title: name, says: sentence(reason) }))}
    />
  </Section>
);

function Comments({ comments }: { comments: Found['comments'] }) {
  const { day } = useWords();
  return (
    <Section title="Shared with you" hint="Their authors chose that you may read these.">
      <LineList
        of={comments.map(({ from, text, at }) => ({
          key: `${from} ${at}`,
          title: text,
          says: `${from}, ${day(at)}`,
        }))}
      />
    </Section>
  );
}

/** Whom to look after: who waits and why, which pairs need a hand, who was not reached. `pairs`: pairs are still made. */
export const Attention = ({ roundId, pairs }: { roundId: string; pairs: boolean }) => (
  <Asked door={attention} of={{ roundId }}>
    {(found) =>
      quiet(found) ? (
        <Empty title="Nobody needs you right now">
          Those who wait or get stuck appear here by themselves.
        </Empty>
      ) : (
        <>
          {found.pairs.length > 0 && <Pairs pairs={found.pairs} />}
          {found.waiting.length > 0 && (
            <Waiting waiting={found.waiting} pairs={pairs ? `/desk/rounds/${roundId}/pairs` : null} />
          )}
          {found.unreachable.length > 0 && <Unreachable unreachable={found.unreachable} roundId={roundId} />}
          {found.comments.length > 0 && <Comments comments={found.comments} />}
        </>
      )
    }
  </Asked>
);
