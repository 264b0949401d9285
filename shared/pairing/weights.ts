/**
 * Weights of things in the order of their importance, summing to 1: each counts twice what the next one counts, so
 * that an earlier one outweighs all later ones together but never erases them (the geometric weights that follow
 * from an order alone; cf. Stillwell, Seaver and Edwards 1981 on weights from ranks). The one rule by which
 * pairing turns an order into numbers.
 */
export function weightsOf(order: readonly unknown[]): number[] {
  const halves = order.map((_, rank) => 2 ** -rank);
  const total = halves.reduce((sum, half) => sum + half, 0);
  return halves.map((half) => half / total);
}

/** Whole numbers near the shares, summing to `whole`: what rounding leaves over goes to the greatest remainders. */
export function wholeShares(shares: readonly number[], whole: number): number[] {
  const exact = shares.map((share) => share * whole);
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((sum, one) => sum + one, 0);
  const remainder = (place: number) => (exact[place] ?? 0) - (floors[place] ?? 0);
  const first = [...exact.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b).slice(0, left);
  return floors.map((one, place) => one + Number(first.includes(place)));
}
