import { Refusal } from '../../../shared/refusal.ts';
import type { Couple } from '../../matching/index.ts';
import { partnerOf, placeOf } from './at-hand.ts';
import type { Standing } from './standing.ts';

/** The two pairs there are when two people exchange their partners, by their places. */
export function swapped(standing: Standing, one: string, other: string): [Couple, Couple] {
  const [a, b] = [placeOf(standing, one), placeOf(standing, other)];
  const [withA, withB] = [partnerOf(standing, a), partnerOf(standing, b)];
  if (withA < 0 || withB < 0 || withA === b) throw new Refusal('no-partners-to-swap');
  return [
    [a, withB],
    [b, withA],
  ];
}
