import type { InputOf } from '../../../shared/door.ts';
import type { find as contract, Named } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { atHand } from './at-hand.ts';
import { named } from './named.ts';

const SHOWN = 8;
/** Of so many who are called by the words, those who are in the pool are found; more letters find the others. */
const LOOKED_AT = 1000;

/** Whom a coordinator may choose by name, by hand or for a swap. */
export async function find(
  app: App,
  _actor: Actor,
  { roundId, words, deed }: InputOf<typeof contract>,
): Promise<Named[]> {
  const [called, { entry, matching }] = await Promise.all([
    app.store.directory.byName(words, LOOKED_AT),
    atHand(app, roundId),
  ]);
  const gone = new Set(entry.without);
  const here =
    deed === 'swap' ? matching.pairs.flat() : entry.profiles.map((_, at) => at).filter((at) => !gone.has(at));
  const ids = new Set(here.map((at) => entry.profiles[at]?.id));
  const found = called.filter((id) => ids.has(id)).slice(0, SHOWN);
  return found.map(await named(app, found));
}
