import type { Pool } from '../pool.ts';
import { boundsAlong } from './bounds.ts';
import { candidatesOf } from './candidates.ts';
import type { PackedPeople } from './packed.ts';
import { layOut, rowOf } from './row.ts';
import { worthWith } from './worth.ts';

/** The pool of packed people. Quickest when many pairs of one person are asked for in a row. */
export function poolOfPeople(packed: PackedPeople): Pool {
  const row = rowOf(packed);
  return {
    n: packed.n,
    threes: packed.threes,
    steps: packed.rules.steps,
    worth: (u, v) => {
      if (u !== row.person) layOut(row, u);
      return worthWith(row, v);
    },
    bounds: (u, others, from, to, into) => {
      if (u !== row.person) layOut(row, u);
      boundsAlong(row, others, from, to, into);
    },
    candidates: candidatesOf(packed),
  };
}
