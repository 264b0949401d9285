import { EventQueue } from './event-queue.ts';
import { INNER, OPEN, OUTER, type Solution } from './solution.ts';

/**
 * Brings a solution to the optimum of the relaxed problem, in which an odd cycle may be half matched: successive
 * shortest augmenting trees, one exposed vertex at a time (Balinski 1965; Derigs 1986). Halved cycles are then opened,
 * leaving one vertex of each exposed, so that on return all that is missing are blossoms.
 */
export function solveRelaxed(solution: Solution): void {
  const search = searchOf(solution);
  for (let root = 0; root < solution.graph.n; root++) {
    if (search.mate[root]! >= 0 || search.ring[root]! >= 0 || search.y[root] === search.floor) continue;
    growTree(search, root);
    if (search.reached < 0) flipPath(search, search.reachedFrom, -1);
    else augment(search);
    forgetTree(search);
  }
  for (let v = 0; v < solution.graph.n; v++) if (search.ring[v]! >= 0) openCycle(search, v);
}

interface Search extends Solution {
  queue: EventQueue;
  side: Uint8Array;
  /** OPEN: the dual. OUTER: the dual plus the time of joining, which falls as time passes. INNER: out of reach. */
  reach: Float64Array;
  /** INNER: the time of joining */
  joined: Float64Array;
  /** the outer vertex from which this one is reached soonest, and when */
  via: Int32Array;
  due: Float64Array;
  /** the next vertex of a halved cycle, or -1 */
  ring: Int32Array;
  /** which vertices stand in the tree, root first, and which have been given a due time */
  tree: Int32Array;
  treeSize: number;
  dated: Int32Array;
  datedSize: number;
  /** when the search ends, and the edge that ends it; without one, it is the vertex reachedFrom that reaches the floor */
  end: number;
  reachedFrom: number;
  reached: number;
  stamp: Int32Array;
  stamps: number;
}

function searchOf(solution: Solution): Search {
  const { n } = solution.graph;
  return {
    ...solution,
    queue: new EventQueue(n + 16),
    side: new Uint8Array(n),
    reach: solution.y.slice(),
    joined: new Float64Array(n),
    via: new Int32Array(n),
    due: new Float64Array(n).fill(Infinity),
    ring: new Int32Array(n).fill(-1),
    tree: new Int32Array(n),
    treeSize: 0,
    dated: new Int32Array(n),
    datedSize: 0,
    end: Infinity,
    reachedFrom: -1,
    reached: -1,
    stamp: new Int32Array(n),
    stamps: 0,
  };
}

/** Grows the alternating tree of one exposed vertex until an augmentation is due, or a dual reaches the floor. */
function growTree(search: Search, root: number): void {
  const { queue, side, due, mate, reach, joined, tree } = search;
  join(search, root, OUTER);
  scan(search, root, 0);
  while (queue.take(search.end)) {
    const { time, a: inner } = queue;
    if (side[inner] !== OPEN || due[inner]! < time) continue;
    const outer = mate[inner]!;
    side[inner] = INNER;
    joined[inner] = time;
    reach[inner] = Infinity;
    tree[search.treeSize++] = inner;
    join(search, outer, OUTER);
    reach[outer]! += time;
    scan(search, outer, time);
  }
}

function join(search: Search, v: number, side: number): void {
  search.side[v] = side;
  search.tree[search.treeSize++] = v;
}

/** Looks at all edges of an outer vertex. An event at or beyond the known end of the search is not worth queueing. */
function scan(search: Search, x: number, now: number): void {
  const { queue, side, reach, due, mate, via } = search;
  const { first, neighbour, weight } = search.graph;
  const base = now + search.y[x]!;
  if (base - search.floor < search.end) endAt(search, base - search.floor, x, -1);
  const stop = first[x + 1]!;
  for (let p = first[x]!; p < stop; p++) {
    const q = neighbour[p]!;
    const time = base + reach[q]! - 2 * weight[p]!;
    if (time >= 2 * search.end) continue;
    if (side[q] === OUTER) endAt(search, time / 2, x, q);
    else if (time >= search.end) continue;
    else if (mate[q]! < 0) endAt(search, time, x, q);
    else if (time < due[q]!) {
      if (due[q] === Infinity) search.dated[search.datedSize++] = q;
      due[q] = time;
      via[q] = x;
      queue.push(time, q, 0);
    }
  }
}

function endAt(search: Search, time: number, from: number, reached: number): void {
  search.end = time;
  search.reachedFrom = from;
  search.reached = reached;
}

/** Writes the duals down as they are when the search ends. */
function forgetTree(search: Search): void {
  const { tree, dated, side, reach, y, due, joined, end } = search;
  for (let i = 0; i < search.treeSize; i++) {
    const v = tree[i]!;
    y[v] = side[v] === OUTER ? reach[v]! - end : y[v]! + end - joined[v]!;
    reach[v] = y[v]!;
    side[v] = OPEN;
  }
  for (let i = 0; i < search.datedSize; i++) due[dated[i]!] = Infinity;
  search.treeSize = search.datedSize = 0;
  search.end = Infinity;
  search.queue.clear();
}

function augment(search: Search): void {
  const { side, ring, mate, reachedFrom: x, reached: q } = search;
  if (side[q] === OUTER) halveCycle(search, x, q);
  else {
    if (ring[q]! >= 0) openCycle(search, q);
    flipPath(search, x, q);
    mate[q] = x;
  }
}

/** Matches the outer vertex x with a partner (-1: leaves it exposed), and its tree path up to the root in turn. */
function flipPath({ mate, via }: Search, x: number, partner: number): void {
  for (;;) {
    const inner = mate[x]!;
    mate[x] = partner;
    if (inner < 0) return;
    const outer = via[inner]!;
    mate[inner] = outer;
    x = outer;
    partner = inner;
  }
}

/** The edge between outer x and q closes an odd cycle, which becomes half matched; the path above it is flipped. */
function halveCycle(search: Search, x: number, q: number): void {
  const { mate, via, ring } = search;
  const apex = meeting(search, x, q);
  for (let c = x; c !== apex; c = ring[mate[c]!]!) {
    ring[c] = mate[c]!;
    ring[mate[c]!] = via[mate[c]!]!;
  }
  for (let c = q; c !== apex; c = via[mate[c]!]!) {
    ring[via[mate[c]!]!] = mate[c]!;
    ring[mate[c]!] = c;
  }
  ring[q] = x;
  flipPath(search, apex, -1);
  mate[x] = -1;
  for (let c = ring[x]!; c !== x; c = ring[c]!) mate[c] = -1;
}

/** The lowest outer vertex above both; climbs from the two in turn, so as to walk little further than there. */
function meeting(search: Search, x: number, q: number): number {
  const { mate, via, stamp } = search;
  const mark = ++search.stamps;
  let a = x;
  let b = q;
  while (a < 0 || stamp[a] !== mark) {
    if (a >= 0) {
      stamp[a] = mark;
      a = mate[a]! < 0 ? -1 : via[mate[a]!]!;
    }
    const turn = a;
    a = b;
    b = turn;
  }
  return a;
}

/** Matches the vertices of a halved cycle in pairs along it, all but one. */
function openCycle({ ring, mate }: Search, exposed: number): void {
  let c = ring[exposed]!;
  ring[exposed] = -1;
  while (c !== exposed) {
    const d = ring[c]!;
    const following = ring[d]!;
    ring[c] = ring[d] = -1;
    mate[c] = d;
    mate[d] = c;
    c = following;
  }
}
