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
  const { first, edgeAt } = incidence(n, edges);
  const neighbour = new Int32Array(edgeAt.length);
  const weight =
    edges.weight instanceof Int32Array ? new Int32Array(edgeAt.length) : new Float64Array(edgeAt.length);
  const end = first.slice(0, n);
  for (let v = 0; v < n; v++) {
    for (let p = first[v]!; p < first[v + 1]!; p++) {
      const e = edgeAt[p]!;
      const u = edges.u[e]! === v ? edges.v[e]! : edges.u[e]!;
      const last = end[u]! - 1;
      if (last >= first[u]! && neighbour[last] === v) {
        weight[last] = Math.max(weight[last]!, edges.weight[e]!);
      } else {
        neighbour[last + 1] = v;
        weight[last + 1] = edges.weight[e]!;
        end[u] = last + 2;
      }
    }
  }
  return closeGaps({ n, first, neighbour, weight }, end);
}

export function graphFrom(n: number, candidates: readonly Candidate[]): Graph {
  const u = Int32Array.from(candidates, (candidate) => candidate.u);
  const v = Int32Array.from(candidates, (candidate) => candidate.v);
  const weight = Float64Array.from(candidates, (candidate) => candidate.weight);
  const small = weight.every((w) => Math.abs(w) < 2 ** 29);
  return graphOf(n, { u, v, weight: small ? Int32Array.from(weight) : weight });
}

/** Row v of `edgeAt` lists the edges at v. */
function incidence(n: number, { u, v }: Edges) {
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
  const edgeAt = new Int32Array(first[n]!);
  for (let e = 0; e < u.length; e++) {
    const a = u[e]!;
    const b = v[e]!;
    if (a === b) continue;
    edgeAt[end[a]!++] = e;
    edgeAt[end[b]!++] = e;
  }
  return { first, edgeAt };
}

function closeGaps(graph: Graph, end: Int32Array): Graph {
  const { n, first, neighbour, weight } = graph;
  let size = 0;
  for (let v = 0; v < n; v++) size += end[v]! - first[v]!;
  if (size === neighbour.length) return graph;
  let to = 0;
  for (let v = 0; v < n; v++) {
    const from = first[v]!;
    neighbour.copyWithin(to, from, end[v]!);
    weight.copyWithin(to, from, end[v]!);
    first[v] = to;
    to += end[v]! - from;
  }
  first[n] = to;
  return { n, first, neighbour: neighbour.slice(0, to), weight: weight.slice(0, to) };
}
