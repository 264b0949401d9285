/** A small generator of the xorshift family (Marsaglia 2003): the same numbers on every machine. */
export function randomFrom(seed: number) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  for (let i = 0; i < 20; i++) below(2);
  return {
    below,
    /** true in `percent` of a hundred cases */
    chance: (percent: number) => below(100) < percent,
    /** index i about as often as 1 / (i + 1) */
    zipf: (limit: number) => Math.floor((limit + 1) ** ((below(65536) + 0.5) / 65536)) - 1,
  };
}

export type Random = ReturnType<typeof randomFrom>;
