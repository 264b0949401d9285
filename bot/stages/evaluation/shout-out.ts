import type { InputOf } from '../../../shared/door.ts';
import type { shoutOut as contract } from '../../../shared/evaluation/contract.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { ownPair } from './own-pair.ts';

export const shoutOutKey = (pairId: string) => `evaluation.shout-out/${pairId}`;

/** The last yes tells the channel; a no, also later, keeps it from hearing while it has not. */
export async function shoutOut(app: App, actor: Actor, { pairId, wanted }: InputOf<typeof contract>) {
  const { store, outbox, clock } = app;
  const pair = await ownPair(app, actor, pairId);
  const channel = (await store.rounds.get(pair.roundId))?.settings.channel;
  if (!pair.completedAt || !channel) throw new Refusal('nothing-to-shout');
  await store.recognition.shoutOut({ pairId, personId: actor.id, wanted, saidAt: clock.now() });
  if (!(await allWant(app, pair))) return;
  await outbox.put([
    {
      kind: 'post',
      key: shoutOutKey(pairId),
      channel: { teamId: channel.teamId, channelId: channel.channelId },
      posting: 'evaluation.shout-out',
      params: { pairId },
      roundId: pair.roundId,
    },
  ]);
}

export async function allWant({ store }: App, { id, members }: Pair): Promise<boolean> {
  const said = await store.recognition.shoutOuts(id);
  return members.every((member) => said.some(({ personId, wanted }) => personId === member && wanted));
}
