import type { InputOf } from '../../../shared/door.ts';
import type { Cost, whatIf as contract, Deed } from '../../../shared/pairing/contract.ts';
import { bannedBecause } from '../../../shared/pairing/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { type Couple, costOf, type PoolMatching } from '../../matching/index.ts';
import { atHand, placeOf } from './at-hand.ts';
import { named } from './named.ts';
import { solve } from './solve.ts';
import type { Standing } from './standing.ts';
import { swapped } from './swapped.ts';

/** What it would cost everybody to pair two people, to have them swap partners, or to keep them apart. Exact. */
export async function whatIf(
  app: App,
  _actor: Actor,
  { roundId, deed, one, other }: InputOf<typeof contract>,
): Promise<Cost> {
  const now = await atHand(app, roundId);
  const asked = couplesOf(now, deed, one, other);
  const { profiles, setting } = now.entry;
  const banned = ([a, b]: Couple) => {
    const [first, second] = [profiles[a], profiles[b]];
    return !first || !second || bannedBecause(first, second, setting) !== null;
  };
  if (deed !== 'forbid' && asked.some(banned)) return notAllowed;
  const then = await arrangedAround(now, deed, asked);
  return { ...costs(now.matching, then), ...(await newlyWaiting(app, now, then)) };
}

function couplesOf(now: Standing, deed: Deed, one: string, other: string): Couple[] {
  return deed === 'swap' ? [...swapped(now, one, other)] : [[placeOf(now, one), placeOf(now, other)]];
}

const notAllowed: Cost = {
  allowed: false,
  people: 0,
  first: 0,
  relaxed: 0,
  covered: 0,
  underFloor: 0,
  total: 0,
  changed: 0,
  waiting: [],
  proven: false,
};

/** What holds people in other pairs gives way to what is asked. */
function arrangedAround(now: Standing, deed: Deed, asked: readonly Couple[]): Promise<PoolMatching> {
  const touched = new Set(asked.flat());
  const { packed, matching, entry, settings } = now;
  const held = now.held.filter((couple) => !couple.some((at) => touched.has(at)));
  const { without, first = [] } = entry;
  const options = { without, first, from: matching.basis, changed: [] };
  const aim = { preset: settings.objective, floor: settings.floor };
  return deed === 'forbid'
    ? solve(packed, aim, { ...options, locked: held, forbidden: asked })
    : solve(packed, aim, { ...options, locked: [...held, ...asked] });
}

const keys = ({ pairs }: PoolMatching) => new Set(pairs.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)));

function costs(before: PoolMatching, after: PoolMatching): Omit<Cost, 'waiting'> {
  const later = keys(after);
  return {
    allowed: true,
    ...costOf(before.tally, after.tally),
    changed: [...keys(before)].filter((key) => !later.has(key)).length,
    proven: after.certified,
  };
}

async function newlyWaiting(app: App, { matching, entry }: Standing, after: PoolMatching) {
  const already = new Set([...matching.waiting, ...entry.without]);
  const ids = after.waiting.filter((at) => !already.has(at)).map((at) => entry.profiles[at]?.id ?? '');
  const nameOf = await named(app, ids);
  return { waiting: ids.map((id) => nameOf(id).name) };
}
