/** A number the attacker is after, by a name of its own. */
export type Secret = string;

/** These together are no fewer and no more. */
export interface Clue {
  of: readonly Secret[];
  least: number;
  most: number;
}

export interface Knowledge {
  published: readonly Clue[];
  known?: ReadonlyMap<Secret, number>;
  /** The first is never more than the second. */
  ordered?: readonly (readonly [Secret, Secret])[];
  /** Disjoint parts of a whole: all there are, or some of them. */
  parted?: readonly { whole: Secret; parts: readonly Secret[]; all: boolean }[];
}

/** Puts everything together until nothing moves; gives back every group of secrets whose sum is then certain. */
export function attack({ published, known = new Map(), ordered = [], parted = [] }: Knowledge): Secret[][] {
  const low = new Map<Secret, number>();
  const high = new Map<Secret, number>();
  const sum = (bounds: Map<Secret, number>, some: readonly Secret[], otherwise: number) =>
    some.reduce((all, secret) => all + (bounds.get(secret) ?? otherwise), 0);
  for (const [secret, value] of known) {
    low.set(secret, value);
    high.set(secret, value);
  }
  const clues = together([...published, ...differences(together(published))]);
  let moved = true;
  const narrow = (secret: Secret, least: number, most: number) => {
    if (least > (low.get(secret) ?? 0)) {
      low.set(secret, least);
      moved = true;
    }
    if (most < (high.get(secret) ?? Number.POSITIVE_INFINITY)) {
      high.set(secret, most);
      moved = true;
    }
  };
  const top = (secret: Secret) => high.get(secret) ?? Number.POSITIVE_INFINITY;
  while (moved) {
    moved = false;
    for (const [less, more] of ordered) {
      narrow(less, 0, top(more));
      narrow(more, low.get(less) ?? 0, Number.POSITIVE_INFINITY);
    }
    for (const { whole, parts, all } of parted) {
      const [lows, highs] = [sum(low, parts, 0), sum(high, parts, Number.POSITIVE_INFINITY)];
      narrow(whole, lows, all ? highs : Number.POSITIVE_INFINITY);
      for (const part of parts) {
        const least = all && Number.isFinite(highs) ? (low.get(whole) ?? 0) - (highs - top(part)) : 0;
        narrow(part, least, top(whole) - (lows - (low.get(part) ?? 0)));
      }
    }
    for (const { of, least, most } of clues) {
      const lows = sum(low, of, 0);
      const highs = sum(high, of, Number.POSITIVE_INFINITY);
      for (const secret of of) {
        const others = Number.isFinite(highs) ? highs - top(secret) : Number.POSITIVE_INFINITY;
        narrow(secret, least - others, most - (lows - (low.get(secret) ?? 0)));
      }
    }
  }
  const targets = [
    ...clues,
    ...[...high.keys()].map((secret) => ({ of: [secret], least: 0, most: Infinity })),
  ];
  return targets
    .filter(({ of, least, most }) => {
      if (of.every((secret) => known.has(secret))) return false;
      return Math.max(least, sum(low, of, 0)) === Math.min(most, sum(high, of, Infinity));
    })
    .map(({ of }) => [...of]);
}

/** What is said of the same ones, in one clue. */
function together(clues: readonly Clue[]): Clue[] {
  const byGroup = new Map<string, Clue>();
  for (const clue of clues) {
    const key = clue.of.toSorted().join();
    const known = byGroup.get(key) ?? clue;
    byGroup.set(key, {
      of: clue.of,
      least: Math.max(clue.least, known.least),
      most: Math.min(clue.most, known.most),
    });
  }
  return [...byGroup.values()];
}

/** Wherever one published group lies within another, what is left of it. */
function differences(clues: readonly Clue[]): Clue[] {
  const sets = clues.map(({ of }) => new Set(of));
  return clues.flatMap((wide, at) =>
    clues.flatMap((narrow, other) => {
      const [outer, inner] = [sets[at], sets[other]];
      if (narrow.of.length >= wide.of.length || !narrow.of.every((secret) => outer?.has(secret))) return [];
      const of = wide.of.filter((secret) => !inner?.has(secret));
      return [{ of, least: wide.least - narrow.most, most: wide.most - narrow.least }];
    }),
  );
}
