import type { Graph } from './graph.ts';

/**
 * The proof that a matching is the best there is. Duals are doubled: on every edge, y[u] + y[v] + the z of all blossoms
 * holding both >= 2 * weight, and no y lies below `level`, so no matching of this cardinality weighs more than
 * (sum of y - level * exposed + sum of z * floor(size / 2)) / 2. No matching is larger than the barrier lets it be:
 * without its vertices, each part of odd size leaves one vertex out or takes one of the barrier's (Berge 1958).
 */
export interface Certificate {
  y: Float64Array;
  level: number;
  /** by node: the blossom around it, or -1. Nodes below n are the vertices. */
  parent: Int32Array;
  z: Float64Array;
  /** 1 = in the barrier */
  barrier: Uint8Array;
}

/**
 * Whether the certificate proves that no matching of the graph has more edges than this one, and none of as many edges
 * a greater weight. Believes nothing it is given, and shares no code with the solver.
 */
export function verify(graph: Graph, mate: Int32Array, certificate: Certificate): boolean {
  const edges = matchedWeights(graph, mate);
  if (!edges || !wellFormed(graph.n, certificate)) return false;
  if (!isLargest(graph, mate, certificate.barrier)) return false;
  const nest = nestOf(graph.n, certificate);
  return (
    nest !== undefined && isFeasible(graph, certificate, nest) && isTight(graph.n, edges, certificate, nest)
  );
}

/** The weights of the matched edges; nothing when the mates are not mutual or not neighbours. */
function matchedWeights({ n, first, neighbour, weight }: Graph, mate: Int32Array): number[] | undefined {
  if (mate.length !== n) return undefined;
  const weights: number[] = [];
  for (let v = 0; v < n; v++) {
    const u = mate[v]!;
    if (u === -1) continue;
    const p = neighbour.subarray(first[v], first[v + 1]).indexOf(u);
    if (p < 0 || u === v || mate[u] !== v) return undefined;
    if (v < u) weights.push(weight[first[v]! + p]!);
  }
  return weights;
}

function wellFormed(n: number, { y, level, parent, z, barrier }: Certificate): boolean {
  const nodes = parent.length;
  if (y.length !== n || barrier.length !== n || nodes < n || z.length !== nodes) return false;
  const whole = (value: number) => Number.isSafeInteger(value);
  return (
    whole(level) && y.every(whole) && z.every(whole) && parent.every((p) => p === -1 || (p >= n && p < nodes))
  );
}

function isLargest(graph: Graph, mate: Int32Array, barrier: Uint8Array): boolean {
  const { n } = graph;
  let exposed = 0;
  for (const partner of mate) if (partner < 0) exposed++;
  if (exposed === n % 2) return true;
  let size = 0;
  for (const member of barrier) if (member) size++;
  return exposed === oddParts(graph, barrier) - size;
}

function oddParts({ n, first, neighbour }: Graph, barrier: Uint8Array): number {
  const part = Int32Array.from({ length: n }, (_, v) => v);
  const find = (v: number) => {
    let root = v;
    while (part[root] !== root) {
      part[root] = part[part[root]!]!;
      root = part[root]!;
    }
    return root;
  };
  for (let v = 0; v < n; v++) {
    if (barrier[v]) continue;
    for (let p = first[v]!; p < first[v + 1]! && neighbour[p]! < v; p++) {
      if (!barrier[neighbour[p]!]) part[find(v)] = find(neighbour[p]!);
    }
  }
  const size = new Int32Array(n);
  for (let v = 0; v < n; v++) if (!barrier[v]) size[find(v)]!++;
  return size.reduce((odd, count) => odd + (count % 2), 0);
}

/** The blossoms that weigh anything, each a vertex's or blossom's nearest; depth, and the sum of z from outside in. */
interface Nest {
  around: Int32Array;
  depth: Int32Array;
  sum: Float64Array;
}

/** Nothing when the nesting is circular. */
function nestOf(n: number, { parent, z }: Certificate): Nest | undefined {
  const nodes = parent.length;
  const around = new Int32Array(nodes).fill(-1);
  const depth = new Int32Array(nodes).fill(-1);
  const sum = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const path: number[] = [];
    for (let a = node; a >= 0 && depth[a]! < 0; a = parent[a]!) {
      if (path.push(a) > nodes) return undefined;
    }
    for (let a = path.pop(); a !== undefined; a = path.pop()) {
      const outside = parent[a]!;
      const nearest = outside < 0 || z[outside] !== 0 ? outside : around[outside]!;
      around[a] = nearest;
      depth[a] = nearest < 0 ? 0 : depth[nearest]! + 1;
      sum[a] = (nearest < 0 ? 0 : sum[nearest]!) + (a < n ? 0 : z[a]!);
    }
  }
  return { around, depth, sum };
}

function isFeasible(
  { n, first, neighbour, weight }: Graph,
  { y, level, z }: Certificate,
  nest: Nest,
): boolean {
  for (let node = n; node < z.length; node++) if (z[node]! < 0) return false;
  for (let v = 0; v < n; v++) {
    if (y[v]! < level) return false;
    for (let p = first[v]!; p < first[v + 1]!; p++) {
      const u = neighbour[p]!;
      const missing = 2 * weight[p]! - y[v]! - y[u]!;
      if (missing > 0 && missing > sharedDual(nest, v, u)) return false;
    }
  }
  return true;
}

/** The sum of z of all blossoms that hold both vertices. */
function sharedDual({ around, depth, sum }: Nest, v: number, u: number): number {
  let a = around[v]!;
  let b = around[u]!;
  while (a !== b) {
    if (a < 0 || b < 0) return 0;
    if (depth[a]! >= depth[b]!) a = around[a]!;
    else b = around[b]!;
  }
  return a < 0 ? 0 : sum[a]!;
}

/** Whether the matching weighs exactly as much as the duals allow at most. */
function isTight(
  n: number,
  weights: number[],
  { y, level, parent, z }: Certificate,
  { around }: Nest,
): boolean {
  const size = new Int32Array(parent.length);
  for (let v = 0; v < n; v++) for (let a = around[v]!; a >= 0; a = around[a]!) size[a]!++;
  const primal = exactSum(weights, () => 2);
  const exposed = n - 2 * weights.length;
  let dual = exactSum(y, () => 1) - BigInt(level) * BigInt(exposed);
  dual += exactSum(z, (node) => (node < n ? 0 : Math.floor(size[node]! / 2)));
  return primal === dual;
}

/** Adds up in plain numbers as long as they are exact, which is quicker. */
function exactSum(values: ArrayLike<number>, times: (index: number) => number): bigint {
  let sum = 0n;
  let part = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    const factor = times(i);
    const product = values[i]! * factor;
    if (Math.abs(product) > HALF_EXACT) sum += BigInt(values[i]!) * BigInt(factor);
    else part += product;
    if (Math.abs(part) <= HALF_EXACT) continue;
    sum += BigInt(part);
    part = 0;
  }
  return sum + BigInt(part);
}

const HALF_EXACT = 2 ** 52;
