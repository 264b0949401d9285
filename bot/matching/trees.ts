import { type Blossoms, childWith, enclose, link, open, pairedForward, rebase } from './blossoms.ts';
import { raiseFloor, unavoidable } from './floor.ts';
import { AT_FLOOR, type Forest, join, leave, plant, redate, scanNode, settle, uproot } from './forest.ts';
import { INNER, OPEN, OUTER, type Solution } from './solution.ts';

/**
 * Brings an optimum of the relaxed problem to a matching of maximum cardinality and greatest weight, by Edmonds' primal
 * dual method (1965) with all trees growing at once.
 */
export function solveWithBlossoms(solution: Solution): Blossoms {
  const forest = plant(solution);
  if (forest.roots.size === 0) return forest.blossoms;
  growUntil(forest, unavoidable(forest));
  if (forest.roots.size > 0) {
    uproot(forest);
    if (!forest.deficient) raiseFloor(forest);
    growUntil(forest, 0);
  }
  solution.floor = forest.floor;
  solution.barrier = forest.barrier;
  return forest.blossoms;
}

/** Grows trees from the roots, until no more than so many are left. */
function growUntil(forest: Forest, left: number): void {
  const { roots, blossoms, queue } = forest;
  for (const root of roots) join(forest, blossoms.top[root]!, OUTER, root);
  for (const root of roots) scanNode(forest, blossoms.top[root]!, blossoms.top[root]!);
  while (roots.size > left && queue.take(Infinity)) happen(forest);
}

function happen(forest: Forest): void {
  const { queue, side, due } = forest;
  const { time, a, b } = queue;
  forest.now = time;
  if (b >= 0) meet(forest, a, b);
  else if (b === AT_FLOOR) leaveExposed(forest, a);
  else if (due[a] !== time) return;
  else if (side[a] === INNER) openInner(forest, a);
  else grow(forest, a);
}

/** An open node and its partner join the tree that was to reach it, unless that is gone. */
function grow(forest: Forest, node: number): void {
  const { side, tree, from, mate } = forest;
  const { top, base } = forest.blossoms;
  const root = tree[node]!;
  const source = top[from[node]!]!;
  if (side[source] !== OUTER || tree[source] !== root) redate(forest, node);
  else if (mate[base[node]!]! < 0) augmentToExposed(forest, node);
  else {
    join(forest, node, INNER, root);
    const partner = top[mate[base[node]!]!]!;
    join(forest, partner, OUTER, root);
    scanNode(forest, partner, partner);
  }
}

/** The edge at place p of the rows, from x, has become tight if both its ends are outer still. */
function meet(forest: Forest, x: number, p: number): void {
  const { side, tree, y, joined, now, graph } = forest;
  const { top } = forest.blossoms;
  const q = graph.neighbour[p]!;
  const a = top[x]!;
  const b = top[q]!;
  if (a === b || side[a] !== OUTER || side[b] !== OUTER) return;
  if (y[x]! + y[q]! + joined[a]! + joined[b]! - 2 * now !== 2 * graph.weight[p]!) return;
  if (tree[a] === tree[b]) shrink(forest, x, q);
  else augment(forest, x, q);
}

/** The odd ring that the edge between x and q closes becomes one outer blossom. */
function shrink(forest: Forest, x: number, q: number): void {
  const { blossoms, side, due, tree } = forest;
  const { nextSibling, top } = blossoms;
  const root = tree[top[x]!]!;
  const apex = closeRing(forest, x, q);
  let child = apex;
  do {
    leave(forest, child);
    due[child] = -1;
    child = nextSibling[child]!;
  } while (child !== apex);
  const blossom = enclose(blossoms, apex);
  join(forest, blossom, OUTER, root);
  do {
    if (side[child] === INNER) scanNode(forest, child, blossom);
    side[child] = OPEN;
    child = nextSibling[child]!;
  } while (child !== apex);
}

/** Links the nodes on both paths from the edge (x, q) up to where they meet, and returns that node. */
function closeRing(forest: Forest, x: number, q: number): number {
  const { blossoms, mate, from, to } = forest;
  const { top, base } = blossoms;
  const apex = meeting(forest, top[x]!, top[q]!);
  for (let c = top[x]!; c !== apex; ) {
    const partner = mate[base[c]!]!;
    const inner = top[partner]!;
    link(blossoms, inner, c, partner, base[c]!);
    c = top[from[inner]!]!;
    link(blossoms, c, inner, from[inner]!, to[inner]!);
  }
  for (let c = top[q]!; c !== apex; ) {
    const partner = mate[base[c]!]!;
    const inner = top[partner]!;
    link(blossoms, c, inner, base[c]!, partner);
    c = top[from[inner]!]!;
    link(blossoms, inner, c, to[inner]!, from[inner]!);
  }
  link(blossoms, top[x]!, top[q]!, x, q);
  return apex;
}

/** The lowest outer node above both; climbs from the two in turn, so as to walk little further than there. */
function meeting(forest: Forest, x: number, q: number): number {
  const { stamp } = forest;
  const mark = ++forest.stamps;
  let a = x;
  let b = q;
  while (a < 0 || stamp[a] !== mark) {
    if (a >= 0) {
      stamp[a] = mark;
      a = above(forest, a);
    }
    const turn = a;
    a = b;
    b = turn;
  }
  return a;
}

function above({ mate, from, blossoms }: Forest, node: number): number {
  const partner = mate[blossoms.base[node]!]!;
  return partner < 0 ? -1 : blossoms.top[from[blossoms.top[partner]!]!]!;
}

/** An inner blossom whose dual is used up: the children on the even way through it stay in the tree. */
function openInner(forest: Forest, blossom: number): void {
  const { blossoms, side, due, from, to, tree } = forest;
  const { nextSibling, previousSibling, linkFrom, linkTo } = blossoms;
  const root = tree[blossom]!;
  let child = childWith(blossoms, blossom, to[blossom]!);
  const forward = pairedForward(blossoms, blossom, child);
  const step = forward ? nextSibling : previousSibling;
  const last = blossoms.baseChild[blossom]!;
  leave(forest, blossom);
  side[blossom] = OPEN;
  due[blossom] = -1;
  open(blossoms, blossom);
  enter(forest, child, root, from[blossom]!, to[blossom]!);
  while (child !== last) {
    const outer = step[child]!;
    child = step[outer]!;
    join(forest, outer, OUTER, root);
    if (forward) enter(forest, child, root, linkFrom[outer]!, linkTo[outer]!);
    else enter(forest, child, root, linkTo[child]!, linkFrom[child]!);
  }
  do {
    if (side[child] === OUTER) scanNode(forest, child, child);
    else if (side[child] === OPEN) redate(forest, child);
    child = nextSibling[child]!;
  } while (child !== last);
}

function enter(forest: Forest, node: number, root: number, from: number, to: number): void {
  forest.from[node] = from;
  forest.to[node] = to;
  join(forest, node, INNER, root);
}

/** The outer vertices x and q of two trees are matched with each other, and both trees dissolve. */
function augment(forest: Forest, x: number, q: number): void {
  const { tree, blossoms } = forest;
  const one = tree[blossoms.top[x]!]!;
  const other = tree[blossoms.top[q]!]!;
  dissolve(forest, one);
  dissolve(forest, other);
  flipPath(forest, x, q);
  flipPath(forest, q, x);
  redateAll(forest, one);
  redateAll(forest, other);
}

/** An open node whose base was left exposed by an earlier tree is matched after all. */
function augmentToExposed(forest: Forest, node: number): void {
  const { tree, from, to, mate, blossoms } = forest;
  const root = tree[node]!;
  const x = from[node]!;
  const q = to[node]!;
  dissolve(forest, root);
  flipPath(forest, x, q);
  rebase(blossoms, mate, node, q);
  mate[q] = x;
  redateAll(forest, root);
  redate(forest, node);
}

/** A tree that has reached the floor dissolves, and its lowest vertex is the one to stay exposed. */
function leaveExposed(forest: Forest, root: number): void {
  const { now, floor, lowest, lowestVertex } = forest;
  if (lowest[root]! - floor !== now) return;
  forest.deficient = true;
  dissolve(forest, root);
  flipPath(forest, lowestVertex[root]!, -1);
  redateAll(forest, root);
}

/** Matches the outer vertex x with a partner (-1: leaves it exposed), and its tree path up to the root in turn. */
function flipPath(forest: Forest, x: number, partner: number): void {
  const { mate, from, to, blossoms } = forest;
  const { top, base } = blossoms;
  for (;;) {
    const node = top[x]!;
    const former = mate[base[node]!]!;
    rebase(blossoms, mate, node, x);
    mate[x] = partner;
    if (former < 0) return;
    const inner = top[former]!;
    rebase(blossoms, mate, inner, to[inner]!);
    partner = to[inner]!;
    x = from[inner]!;
    mate[partner] = x;
  }
}

/** Opens all nodes of a tree. Its list of nodes stays, for `redateAll`. */
function dissolve(forest: Forest, root: number): void {
  const { side, nextNode, firstNode, due, lowest, roots } = forest;
  for (let node = firstNode[root]!; node >= 0; node = nextNode[node]!) {
    settle(forest, node);
    side[node] = OPEN;
    due[node] = Infinity;
  }
  roots.delete(root);
  lowest[root] = Infinity;
}

function redateAll(forest: Forest, root: number): void {
  if (forest.roots.size === 0) return;
  for (let node = forest.firstNode[root]!; node >= 0; node = forest.nextNode[node]!) redate(forest, node);
}
