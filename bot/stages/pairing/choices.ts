import type { InputOf } from '../../../shared/door.ts';
import type { Bound, Choices, choices as contract, Fit } from '../../../shared/pairing/contract.ts';
import { partsOf, pointsOf, scoreOfParts, sharesFor } from '../../../shared/pairing/score.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { FORBIDDEN, nextBest, poolOfPeople, scoreOf } from '../../matching/index.ts';
import { atHand, partnerOf, placeOf } from './at-hand.ts';
import { boundOf } from './bound.ts';
import { named } from './named.ts';
import type { Standing } from './standing.ts';

const SHOWN = 8;

/** Whom a person could have, those first who would cost the others least, and how the partner they have compares. */
export async function choices(
  app: App,
  _actor: Actor,
  { roundId, personId }: InputOf<typeof contract>,
): Promise<Choices> {
  const now = await atHand(app, roundId);
  const at = placeOf(now, personId);
  const scores = scoresOf(now, at);
  const mate = partnerOf(now, at);
  const next = nextOf(now, at, scores);
  const idOf = (place: number) => now.entry.profiles[place]?.id ?? '';
  const nameOf = await named(app, [personId, idOf(mate), ...next.map(({ other }) => idOf(other))]);
  const placed = (other: number) => ({
    ...nameOf(idOf(other)),
    ...fitOf(now, at, other),
    place: 1 + [...scores.values()].filter((score) => score > (scores.get(other) ?? 0)).length,
  });
  return {
    person: nameOf(personId),
    partner: mate < 0 ? null : placed(mate),
    allowed: scores.size,
    next: next.map(({ other, atLeast }) => ({ ...placed(other), atLeast })),
  };
}

/** By place: what the person would score with each of all they may have. */
function scoresOf({ packed, entry }: Standing, at: number): Map<number, number> {
  const pool = poolOfPeople(packed);
  const gone = new Set(entry.without);
  const scores = new Map<number, number>();
  for (let other = 0; other < pool.n; other += 1) {
    if (other === at || gone.has(other)) continue;
    const worth = pool.worth(at, other);
    if (worth !== FORBIDDEN) scores.set(other, scoreOf(worth));
  }
  return scores;
}

/** Of someone who is held in a pair the duals know nothing: then the best scores come first. */
function nextOf(now: Standing, at: number, scores: Map<number, number>): { other: number; atLeast: Bound }[] {
  const pool = poolOfPeople(now.packed);
  const told = nextBest(pool, now.matching, at, SHOWN);
  if (told.length > 0)
    return told.map(({ person, costsAtLeast }) => ({ other: person, atLeast: boundOf(now, costsAtLeast) }));
  const mate = partnerOf(now, at);
  return [...scores.keys()]
    .filter((other) => other !== mate)
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
    .slice(0, SHOWN)
    .map((other) => ({ other, atLeast: { tier: 'total', points: 0 } }));
}

function fitOf({ entry, settings }: Standing, at: number, other: number): Fit {
  const [a, b] = [entry.profiles[at], entry.profiles[other]];
  if (!a || !b) throw new Error('a place without a person');
  const most = sharesFor(settings.preferences);
  const parts = partsOf(a, b, settings.preferences);
  return { score: scoreOfParts(parts, most), points: pointsOf(parts, most), most };
}
