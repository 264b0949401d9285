import type { Start } from './resume.ts';
import type { Matching } from './solve.ts';

/** The duals without their blossoms: half of what stands around a vertex goes to the vertex. */
export function startFrom({ mate, certificate }: Matching): Start {
  const { y, parent, z } = certificate;
  const around = (v: number) => {
    let sum = 0;
    for (let node = parent[v]!; node >= 0; node = parent[node]!) sum += z[node]!;
    return sum;
  };
  return { mate, y: y.map((dual, v) => dual + around(v) / 2) };
}
