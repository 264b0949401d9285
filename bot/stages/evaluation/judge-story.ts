import type { InputOf } from '../../../shared/door.ts';
import type { judgeStory as contract } from '../../../shared/evaluation/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** The author hears of a yes; of a no, nothing: it stays their story. */
export async function judgeStory(
  { store, outbox, clock }: App,
  _actor: Actor,
  { roundId, personId, offeredAt, approve }: InputOf<typeof contract>,
) {
  const { recognition } = store;
  const judge = approve ? recognition.approve : recognition.setAside;
  if (!(await judge(roundId, personId, offeredAt, clock.now()))) throw new Refusal('story-has-changed');
  if (!approve) return;
  await outbox.put([
    {
      kind: 'say',
      key: `evaluation.judge-story/${roundId}/${personId}/${offeredAt}`,
      to: personId,
      card: 'evaluation.story-approved',
      params: { roundId },
      roundId,
    },
  ]);
}
