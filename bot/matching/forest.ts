import { type Blossoms, noBlossoms } from './blossoms.ts';
import { EventQueue } from './event-queue.ts';
import { INNER, OPEN, OUTER, type Solution } from './solution.ts';

/**
 * Alternating trees from all exposed vertices, growing together: as time passes by one, the dual of every outer vertex
 * falls by one and that of every inner vertex rises by one. Duals are written down as they were when their node joined.
 */
export interface Forest extends Solution {
  blossoms: Blossoms;
  /** the edge at place b of the graph's rows, from outer a, is tight; or, by b: node a is DUE, or root a is AT_FLOOR */
  queue: EventQueue;
  now: number;
  /** by node, as all that follow */
  side: Uint8Array;
  joined: Float64Array;
  /** the exposed vertex in which its tree is rooted; of an open node, the tree that will reach it */
  tree: Int32Array;
  /** OPEN: when a tree will reach the node. INNER: when a blossom's dual will be used up. */
  due: Float64Array;
  /** the edge by which the tree reached, or will reach, the node: its outer end, and its end in the node */
  from: Int32Array;
  to: Int32Array;
  nextNode: Int32Array;
  previousNode: Int32Array;
  stamp: Int32Array;
  stamps: number;
  /** by root: the first node of the tree's list; the time when its lowest dual would be zero, and whose that is */
  firstNode: Int32Array;
  lowest: Float64Array;
  lowestVertex: Int32Array;
  roots: Set<number>;
  /** whether a tree has reached the floor */
  deficient: boolean;
}

export const DUE = -1;
export const AT_FLOOR = -2;

/** A forest of nothing but roots. Their duals are made even, so that all steps stay whole. */
export function plant(solution: Solution): Forest {
  const { graph, mate, y, floor } = solution;
  const { n } = graph;
  const nodes = n + (n >> 1);
  const roots = new Set<number>();
  for (let v = 0; v < n; v++) {
    if (mate[v]! >= 0 || y[v] === floor) continue;
    if (y[v]! % 2 !== 0) y[v]! += 1;
    roots.add(v);
  }
  const forest: Forest = {
    ...solution,
    blossoms: noBlossoms(n),
    queue: new EventQueue(n + 16),
    now: Number.NaN,
    side: new Uint8Array(nodes),
    joined: new Float64Array(nodes),
    tree: new Int32Array(nodes),
    due: new Float64Array(nodes).fill(Infinity),
    from: new Int32Array(nodes),
    to: new Int32Array(nodes),
    nextNode: new Int32Array(nodes),
    previousNode: new Int32Array(nodes),
    stamp: new Int32Array(nodes),
    stamps: 0,
    firstNode: new Int32Array(n).fill(-1),
    lowest: new Float64Array(n).fill(Infinity),
    lowestVertex: new Int32Array(n),
    roots,
    deficient: false,
  };
  forest.now = 0;
  return forest;
}

/** Takes all trees down to their roots again, at time zero. */
export function uproot(forest: Forest): void {
  const { roots, firstNode, nextNode } = forest;
  for (const root of roots)
    for (let node = firstNode[root]!; node >= 0; node = nextNode[node]!) settle(forest, node);
  forest.side.fill(OPEN);
  forest.due.fill(Infinity);
  forest.lowest.fill(Infinity);
  firstNode.fill(-1);
  forest.queue.clear();
  forest.now = 0;
}

/** Puts an outermost node into a tree. */
export function join(forest: Forest, node: number, side: number, root: number): void {
  const { firstNode, nextNode, previousNode, due, blossoms, now } = forest;
  forest.side[node] = side;
  forest.joined[node] = now;
  forest.tree[node] = root;
  const second = firstNode[root]!;
  nextNode[node] = second;
  previousNode[node] = -1;
  if (second >= 0) previousNode[second] = node;
  firstNode[root] = node;
  due[node] = -1;
  if (side === OUTER || node < blossoms.n) return;
  due[node] = now + blossoms.z[node]! / 2;
  forest.queue.push(due[node]!, node, DUE);
}

/** Takes a node out of its tree, and writes its duals down as they are now. */
export function leave(forest: Forest, node: number): void {
  const { firstNode, nextNode, previousNode, tree } = forest;
  const following = nextNode[node]!;
  const preceding = previousNode[node]!;
  if (following >= 0) previousNode[following] = preceding;
  if (preceding >= 0) nextNode[preceding] = following;
  else firstNode[tree[node]!] = following;
  settle(forest, node);
}

export function settle({ blossoms, side, joined, now, y }: Forest, node: number): void {
  const { head, tail, nextVertex, z } = blossoms;
  const rise = side[node] === OUTER ? joined[node]! - now : now - joined[node]!;
  if (rise === 0) return;
  for (let v = head[node]!; ; v = nextVertex[v]!) {
    y[v]! += rise;
    if (v === tail[node]) break;
  }
  if (node >= blossoms.n) z[node]! -= 2 * rise;
}

/** Looks at all edges of a node that has just joined as outer. */
export function scanNode(forest: Forest, node: number, within: number): void {
  const { head, tail, nextVertex } = forest.blossoms;
  for (let v = head[node]!; ; v = nextVertex[v]!) {
    scan(forest, v, within);
    if (v === tail[node]) return;
  }
}

function scan(forest: Forest, x: number, node: number): void {
  const { queue, side, y, joined, due, now } = forest;
  const { top } = forest.blossoms;
  const { first, neighbour, weight } = forest.graph;
  const root = forest.tree[node]!;
  const base = now + y[x]!;
  noteLowest(forest, root, x, base);
  const stop = first[x + 1]!;
  for (let p = first[x]!; p < stop; p++) {
    const q = neighbour[p]!;
    const other = top[q]!;
    if (other === node || side[other] === INNER) continue;
    const time = base + y[q]! - 2 * weight[p]!;
    if (side[other] === OUTER) queue.push((time + joined[other]!) / 2, x, p);
    else if (time < due[other]!) date(forest, other, time, root, x, q);
  }
}

function date(forest: Forest, node: number, time: number, root: number, from: number, to: number): void {
  forest.due[node] = time;
  forest.tree[node] = root;
  forest.from[node] = from;
  forest.to[node] = to;
  forest.queue.push(time, node, DUE);
}

function noteLowest(forest: Forest, root: number, vertex: number, zeroAt: number): void {
  if (zeroAt >= forest.lowest[root]!) return;
  forest.lowest[root] = zeroAt;
  forest.lowestVertex[root] = vertex;
  forest.queue.push(zeroAt - forest.floor, root, AT_FLOOR);
}

/** Finds out anew which tree will reach an open node first, and when. */
export function redate(forest: Forest, node: number): void {
  const { side, y, joined, blossoms } = forest;
  const { top, head, tail, nextVertex } = blossoms;
  const { first, neighbour, weight } = forest.graph;
  let soonest = Infinity;
  let from = -1;
  let to = -1;
  for (let v = head[node]!; ; v = nextVertex[v]!) {
    for (let p = first[v]!; p < first[v + 1]!; p++) {
      const x = neighbour[p]!;
      if (side[top[x]!] !== OUTER) continue;
      const time = y[v]! + y[x]! + joined[top[x]!]! - 2 * weight[p]!;
      if (time >= soonest) continue;
      soonest = time;
      from = x;
      to = v;
    }
    if (v === tail[node]) break;
  }
  forest.due[node] = soonest;
  if (from >= 0) date(forest, node, soonest, forest.tree[top[from]!]!, from, to);
}
