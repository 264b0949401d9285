import { expect, test } from 'vitest';
import { graphFrom, solve, verify } from '../../bot/matching/index.ts';
import { randomFrom } from '../bench/random.ts';
import { bestOfAll, drawGraph, shuffled, weightTable } from './graphs.ts';

const seeds = Array.from({ length: 3000 }, (_, i) => i + 1);

test('the largest matching of the greatest weight is found, and proven, on thousands of small graphs', () => {
  for (const seed of seeds) {
    const drawn = drawGraph(seed, 11);
    const table = weightTable(drawn);
    const [cardinality, total] = bestOfAll(drawn.n, 2, (u, v) => {
      const weight = table[u]![v];
      return weight === undefined ? undefined : [1, weight];
    });
    const found = solve(graphFrom(drawn.n, drawn.edges));
    expect({ seed, cardinality: found.cardinality, total: found.total, certified: found.certified }).toEqual({
      seed,
      cardinality,
      total,
      certified: true,
    });
  }
});

test('every vertex has at most one partner, who has it as partner too, along an edge of the graph', () => {
  for (const seed of seeds.slice(0, 200)) {
    const drawn = drawGraph(seed, 60);
    const table = weightTable(drawn);
    const { mate } = solve(graphFrom(drawn.n, drawn.edges));
    mate.forEach((partner, vertex) => {
      if (partner < 0) return;
      expect(mate[partner]).toBe(vertex);
      expect(table[vertex]![partner]).toBeDefined();
    });
  }
});

test('graphs too large to try out are proven by the verifier', () => {
  for (const seed of seeds.slice(0, 200)) {
    const drawn = drawGraph(seed, 120);
    expect({ seed, certified: solve(graphFrom(drawn.n, drawn.edges)).certified }).toEqual({
      seed,
      certified: true,
    });
  }
});

test('the order of the edges, and of their ends, makes no difference', () => {
  for (const seed of seeds.slice(0, 200)) {
    const { n, edges } = drawGraph(seed, 40);
    const random = randomFrom(seed + 1);
    const turned = edges.map(({ u, v, weight }) =>
      random.chance(50) ? { u, v, weight } : { u: v, v: u, weight },
    );
    expect(solve(graphFrom(n, shuffled(turned, random))).mate).toEqual(solve(graphFrom(n, edges)).mate);
  }
});

test('starting from another matching changes nothing about the outcome', () => {
  for (const seed of seeds.slice(0, 400)) {
    const { n, edges } = drawGraph(seed, 30);
    const random = randomFrom(seed);
    const before = solve(graphFrom(n, edges));
    const changed = edges
      .filter(() => random.chance(90))
      .map((edge) => ({ ...edge, weight: edge.weight + random.below(3) }));
    const graph = graphFrom(n, changed);
    const start = { mate: before.mate, y: before.certificate.y };
    const { cardinality, total } = solve(graph);
    const resumed = solve(graph, start);
    expect({
      seed,
      cardinality: resumed.cardinality,
      total: resumed.total,
      certified: resumed.certified,
    }).toEqual({
      seed,
      cardinality,
      total,
      certified: true,
    });
  }
});

test('a long chain of triangles needs no recursion', () => {
  const edges = [];
  for (let v = 0; v < 30_000; v += 3) {
    edges.push(
      { u: v, v: v + 1, weight: 100 },
      { u: v + 1, v: v + 2, weight: 100 },
      { u: v, v: v + 2, weight: 100 },
    );
    if (v > 0) edges.push({ u: v - 1, v, weight: 1 });
  }
  const found = solve(graphFrom(30_000, edges));
  expect(found.cardinality).toBe(15_000);
  expect(found.certified).toBe(true);
});

test('weights in tiers, far beyond 32 bits, are kept to the last unit', () => {
  const tier = 10 ** 11;
  const edges = [
    { u: 0, v: 1, weight: 2 * tier + 1 },
    { u: 1, v: 2, weight: 2 * tier + 2 },
    { u: 2, v: 3, weight: 2 * tier },
    { u: 3, v: 0, weight: 2 * tier },
  ];
  const found = solve(graphFrom(4, edges));
  expect(found.total).toBe(4 * tier + 2);
  expect([...found.mate]).toEqual([3, 2, 1, 0]);
});

test('an edge to a vertex that is not there is refused', () => {
  expect(() => graphFrom(2, [{ u: 0, v: 2, weight: 1 }])).toThrow(RangeError);
});

test('a graph of nobody has an empty matching', () => {
  const graph = graphFrom(0, []);
  const { mate, certificate, cardinality } = solve(graph);
  expect(cardinality).toBe(0);
  expect(verify(graph, mate, certificate)).toBe(true);
});
