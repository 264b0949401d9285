export type Weights = Int32Array | Float64Array;

/**
 * An undirected graph in compressed sparse rows: the neighbours of v stand in `neighbour[first[v] .. first[v + 1])`
 * in ascending order, each once, with the weight of their edge beside them. Every edge stands in both rows.
 */
export interface Graph {
  n: number;
  first: Int32Array;
  neighbour: Int32Array;
  weight: Weights;
}

/** Parallel arrays, one entry an edge. Weights are whole numbers; above 2^29 they need a Float64Array. */
export interface Edges {
  u: Int32Array;
  v: Int32Array;
  weight: Weights;
}

export interface Candidate {
  u: number;
  v: number;
  weight: number;
}

/** Of parallel edges the heaviest counts; loops are left out. The order of the edges makes no difference. */
export function graphOf(n: number, edges: Edges): Graph {
  const graph = filledRows(n, edges);
  const { first, neighbour, weight } = graph;
  let size = 0;
  for (let v = 0; v < n; v++) {
    const from = first[v]!;
    const stop = first[v + 1]!;
    sortRow(graph, from, stop);
    first[v] = size;
    for (let p = from; p < stop; p++) {
      if (size > first[v]! && neighbour[size - 1] === neighbour[p]) {
        weight[size - 1] = Math.max(weight[size - 1]!, weight[p]!);
      } else {
        neighbour[size] = neighbour[p]!;
        weight[size++] = weight[p]!;
      }
    }
  }
  first[n] = size;
  if (size === neighbour.length) return graph;
  return { n, first, neighbour: neighbour.slice(0, size), weight: weight.slice(0, size) };
}

export function graphFrom(n: number, candidates: readonly Candidate[]): Graph {
  const u = Int32Array.from(candidates, (candidate) => candidate.u);
  const v = Int32Array.from(candidates, (candidate) => candidate.v);
  const weight = Float64Array.from(candidates, (candidate) => candidate.weight);
  const small = weight.every((w) => Math.abs(w) < 2 ** 29);
  return graphOf(n, { u, v, weight: small ? Int32Array.from(weight) : weight });
}

/** Rows with all neighbours, in the order of the edges. */
function filledRows(n: number, { u, v, weight }: Edges): Graph {
  const first = new Int32Array(n + 1);
  for (let e = 0; e < u.length; e++) {
    const a = u[e]!;
    const b = v[e]!;
    if (!(a >= 0 && a < n && b >= 0 && b < n)) throw new RangeError(`edge ${a} ${b} leaves 0..${n - 1}`);
    if (a === b) continue;
    first[a + 1]!++;
    first[b + 1]!++;
  }
  for (let i = 0; i < n; i++) first[i + 1]! += first[i]!;
  const end = first.slice(0, n);
  const neighbour = new Int32Array(first[n]!);
  const weights = weight instanceof Int32Array ? new Int32Array(first[n]!) : new Float64Array(first[n]!);
  for (let e = 0; e < u.length; e++) {
    const a = u[e]!;
    const b = v[e]!;
    if (a === b) continue;
    const p = end[a]!++;
    const q = end[b]!++;
    neighbour[p] = b;
    neighbour[q] = a;
    weights[p] = weights[q] = weight[e]!;
  }
  return { n, first, neighbour, weight: weights };
}

const GAPS = [701, 301, 132, 57, 23, 10, 4, 1];

/** Shell's sort (1959), with the gaps of Ciura (2001): rows are short, and mostly in order. */
function sortRow({ neighbour, weight }: Graph, from: number, stop: number): void {
  for (const gap of GAPS) {
    for (let i = from + gap; i < stop; i++) {
      const v = neighbour[i]!;
      const w = weight[i]!;
      let p = i;
      for (; p >= from + gap && neighbour[p - gap]! > v; p -= gap) {
        neighbour[p] = neighbour[p - gap]!;
        weight[p] = weight[p - gap]!;
      }
      neighbour[p] = v;
      weight[p] = w;
    }
  }
}
