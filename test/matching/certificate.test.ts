import { describe, expect, test } from 'vitest';
import {
  type Certificate,
  type Graph,
  graphFrom,
  type Matching,
  solve,
  verify,
} from '../../bot/matching/index.ts';
import { randomFrom } from '../bench/random.ts';
import { drawGraph } from './graphs.ts';

const triangles = graphFrom(6, [
  { u: 0, v: 1, weight: 100 },
  { u: 1, v: 2, weight: 100 },
  { u: 0, v: 2, weight: 100 },
  { u: 3, v: 4, weight: 100 },
  { u: 4, v: 5, weight: 100 },
  { u: 3, v: 5, weight: 100 },
  { u: 2, v: 3, weight: 1 },
]);
const star = graphFrom(5, [
  { u: 0, v: 1, weight: 5 },
  { u: 0, v: 2, weight: 7 },
  { u: 0, v: 3, weight: 6 },
  { u: 3, v: 4, weight: 1 },
]);

function corrupted(graph: Graph, change: (mate: Int32Array, certificate: Certificate) => void): boolean {
  const { mate, certificate } = solve(graph);
  const { y, level, parent, z, barrier } = certificate;
  const copy = { y: y.slice(), level, parent: parent.slice(), z: z.slice(), barrier: barrier.slice() };
  const mates = mate.slice();
  change(mates, copy);
  return verify(graph, mates, copy);
}

describe('the verifier refuses', () => {
  test('nothing that the solver proved', () => {
    expect(corrupted(triangles, () => {})).toBe(true);
    expect(corrupted(star, () => {})).toBe(true);
  });

  test('a dual that is too low for an edge, or higher than the matching pays for', () => {
    for (let v = 0; v < 6; v++) {
      for (const by of [-1, 1, 0.5, Number.NaN, Infinity]) {
        const changed = corrupted(triangles, (_, { y }) => {
          y[v]! += by;
        });
        expect({ v, by, changed }).toEqual({ v, by, changed: false });
      }
    }
  });

  test('a blossom with another dual, a negative dual, or one that leaves a vertex out', () => {
    const { certificate } = solve(triangles);
    const blossom = certificate.z.findIndex((z) => z > 0);
    expect(blossom).toBeGreaterThanOrEqual(6);
    expect(
      corrupted(triangles, (_, { z }) => {
        z[blossom]! += 2;
      }),
    ).toBe(false);
    expect(
      corrupted(triangles, (_, { z }) => {
        z[blossom] = -z[blossom]!;
      }),
    ).toBe(false);
    const member = certificate.parent.indexOf(blossom);
    expect(
      corrupted(triangles, (_, { parent }) => {
        parent[member] = -1;
      }),
    ).toBe(false);
  });

  test('blossoms nested in a circle, or in nothing there is', () => {
    expect(
      corrupted(triangles, (_, { parent }) => {
        parent[6] = 7;
        parent[7] = 6;
      }),
    ).toBe(false);
    expect(
      corrupted(triangles, (_, { parent }) => {
        parent[0] = 99;
      }),
    ).toBe(false);
    expect(
      corrupted(triangles, (_, { parent }) => {
        parent[0] = 1;
      }),
    ).toBe(false);
  });

  test('mates who are not mutual, not neighbours, or themselves', () => {
    expect(
      corrupted(triangles, (mate) => {
        mate[0] = -1;
      }),
    ).toBe(false);
    expect(
      corrupted(triangles, (mate) => {
        mate[0] = 0;
      }),
    ).toBe(false);
    expect(
      corrupted(triangles, (mate) => {
        mate.set([5, 2, 1, 4, 3, 0]);
      }),
    ).toBe(false);
  });

  test('a matching that could be larger', () => {
    const { mate } = solve(triangles);
    expect(
      corrupted(triangles, (mates) => {
        mates[0] = mates[mate[0]!] = -1;
      }),
    ).toBe(false);
  });

  test('a barrier that does not hold the exposed ones back', () => {
    const { barrier } = solve(star).certificate;
    const graph = graphFrom(
      4,
      [0, 1, 2].map((v) => ({ u: v, v: 3, weight: v })),
    );
    expect(barrier.length).toBe(5);
    expect(corrupted(graph, () => {})).toBe(true);
    expect(
      corrupted(graph, (_, certificate) => {
        certificate.barrier.fill(0);
      }),
    ).toBe(false);
  });

  test('another level', () => {
    expect(
      corrupted(star, (_, certificate) => {
        certificate.level += 1;
      }),
    ).toBe(false);
    expect(
      corrupted(star, (_, certificate) => {
        certificate.level -= 1;
      }),
    ).toBe(false);
  });
});

test('whatever single number of a certificate is changed, it proves a weaker matching never', () => {
  const accepted: number[] = [];
  for (let seed = 1; seed <= 2000; seed++) {
    const random = randomFrom(seed);
    const { n, edges } = drawGraph(seed, 9);
    const graph = graphFrom(n, edges);
    const best = solve(graph);
    const worse = weakened(best, random.below(Math.max(1, n)));
    if (!worse) continue;
    const { y, z, parent } = best.certificate;
    const place = random.below(parent.length);
    if (place < n) y[place]! += random.below(9) - 4;
    else z[place]! += random.below(9) - 4;
    if (verify(graph, worse, best.certificate)) accepted.push(seed);
  }
  expect(accepted).toEqual([]);
});

/** The matching without one of its pairs. */
function weakened({ mate }: Matching, vertex: number): Int32Array | undefined {
  const partner = mate[vertex];
  if (partner === undefined || partner < 0) return undefined;
  return mate.map((other, v) => (v === vertex || v === partner ? -1 : other));
}
