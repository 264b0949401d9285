import type { InputOf } from '../../../shared/door.ts';
import { isOpenPair, partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { end as contract } from '../../../shared/trial/contract.ts';
import type { App } from '../../app.ts';
import { endPair } from './end-pair.ts';

/** At any time, without reasons. Pressed again by whoever ended it, it says the same again. */
export async function end(app: App, actor: Actor, { pairId }: InputOf<typeof contract>) {
  const pair = await app.store.pairs.get(pairId);
  if (!pair?.publishedAt || !pair.members.includes(actor.id)) throw new Refusal('not-your-pair');
  if (isOpenPair(pair))
    return endPair(app, pair, {
      reason: 'ended-by-partner',
      tell: partnersOf(pair, actor.id),
      key: key(pairId),
    });
  const told = await app.store.sendings.get(`${key(pairId)}/${actor.id}`);
  if (pair.endedReason !== 'ended-by-partner' || told) throw new Refusal('pair-has-ended');
}

const key = (pairId: string) => `trial.end/${pairId}`;
