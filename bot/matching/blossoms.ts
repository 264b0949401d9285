/**
 * Nested odd sets of vertices. A node is a vertex (0..n-1) or a blossom (from n on); the outermost node a vertex stands
 * in acts for it. The children of a blossom form a ring, and beside each child stands the edge that leads to the next.
 */
export interface Blossoms {
  n: number;
  /** by vertex: its outermost node */
  top: Int32Array;
  /** by node, as all that follow: -1 = outermost, or not in use */
  parent: Int32Array;
  /** twice the dual of a blossom */
  z: Float64Array;
  /** the vertex of the node that is not matched inside it, and the child of the blossom that holds it */
  base: Int32Array;
  baseChild: Int32Array;
  nextSibling: Int32Array;
  previousSibling: Int32Array;
  /** the edge to the next sibling: its end in this node, and in the next */
  linkFrom: Int32Array;
  linkTo: Int32Array;
  /** all vertices of a node as a chain: `nextVertex` (by vertex) leads from `head` to `tail` */
  head: Int32Array;
  tail: Int32Array;
  nextVertex: Int32Array;
  /** ids of blossoms not in use, the first `spareCount` of the array */
  spare: Int32Array;
  spareCount: number;
}

export function noBlossoms(n: number): Blossoms {
  const most = n >> 1;
  const nodes = n + most;
  const itself = new Int32Array(nodes).fill(-1);
  for (let v = 0; v < n; v++) itself[v] = v;
  const spare = new Int32Array(most);
  for (let i = 0; i < most; i++) spare[i] = nodes - 1 - i;
  return {
    n,
    top: itself.slice(0, n),
    parent: new Int32Array(nodes).fill(-1),
    z: new Float64Array(nodes),
    base: itself.slice(),
    baseChild: new Int32Array(nodes),
    nextSibling: new Int32Array(nodes),
    previousSibling: new Int32Array(nodes),
    linkFrom: new Int32Array(nodes),
    linkTo: new Int32Array(nodes),
    head: itself.slice(),
    tail: itself.slice(),
    nextVertex: new Int32Array(n),
    spare,
    spareCount: most,
  };
}

/** Makes b the next sibling of a, by the edge from x in a to y in b. */
export function link(blossoms: Blossoms, a: number, b: number, x: number, y: number): void {
  blossoms.nextSibling[a] = b;
  blossoms.previousSibling[b] = a;
  blossoms.linkFrom[a] = x;
  blossoms.linkTo[a] = y;
}

/** Makes one blossom, with dual zero, of the ring of outermost nodes that `link` has closed through `child`. */
export function enclose(blossoms: Blossoms, child: number): number {
  const { parent, nextSibling, head, tail, nextVertex } = blossoms;
  const blossom = blossoms.spare[--blossoms.spareCount]!;
  blossoms.z[blossom] = 0;
  blossoms.base[blossom] = blossoms.base[child]!;
  blossoms.baseChild[blossom] = child;
  parent[blossom] = -1;
  parent[child] = blossom;
  for (let c = child; nextSibling[c] !== child; c = nextSibling[c]!) {
    const following = nextSibling[c]!;
    parent[following] = blossom;
    nextVertex[tail[c]!] = head[following]!;
    tail[blossom] = tail[following]!;
  }
  head[blossom] = head[child]!;
  setTop(blossoms, blossom, blossom);
  return blossom;
}

/** Sets the children of an outermost blossom free; its vertex chain and its ring stay readable until the next `enclose`. */
export function open(blossoms: Blossoms, blossom: number): void {
  const { parent, nextSibling } = blossoms;
  const start = blossoms.baseChild[blossom]!;
  let child = start;
  do {
    parent[child] = -1;
    setTop(blossoms, child, child);
    child = nextSibling[child]!;
  } while (child !== start);
  blossoms.head[blossom] = -1;
  blossoms.spare[blossoms.spareCount++] = blossom;
}

function setTop({ top, head, tail, nextVertex }: Blossoms, node: number, as: number): void {
  const last = tail[node]!;
  for (let v = head[node]!; ; v = nextVertex[v]!) {
    top[v] = as;
    if (v === last) return;
  }
}

export function childWith({ parent }: Blossoms, blossom: number, vertex: number): number {
  let child = vertex;
  while (parent[child] !== blossom) child = parent[child]!;
  return child;
}

/** Whether the child's partner inside the blossom is its next sibling (else its previous one). */
export function pairedForward({ baseChild, nextSibling }: Blossoms, blossom: number, child: number): boolean {
  let forward = false;
  for (let c = baseChild[blossom]!; c !== child; c = nextSibling[c]!) forward = !forward;
  return forward;
}

/**
 * Rematches the inside of a node so that `vertex` is the one not matched inside it. Nests can be thousands deep, so
 * what is left to do stands on a stack of its own.
 */
export function rebase(blossoms: Blossoms, mate: Int32Array, node: number, vertex: number): void {
  const { n, base } = blossoms;
  if (node < n) return;
  const waiting = [node, vertex];
  while (waiting.length > 0) {
    const v = waiting.pop()!;
    const blossom = waiting.pop()!;
    if (blossom < n || base[blossom] === v) continue;
    const child = childWith(blossoms, blossom, v);
    waiting.push(child, v);
    rematchRing(blossoms, mate, blossom, child, waiting);
    blossoms.baseChild[blossom] = child;
    base[blossom] = v;
  }
}

/** Shifts the matched edges of the ring by one on the even way from the new base child to the old one. */
function rematchRing(
  blossoms: Blossoms,
  mate: Int32Array,
  blossom: number,
  child: number,
  waiting: number[],
): void {
  const { baseChild, nextSibling, previousSibling, linkFrom, linkTo } = blossoms;
  const last = baseChild[blossom]!;
  const forward = pairedForward(blossoms, blossom, child);
  const step = forward ? nextSibling : previousSibling;
  let c = child;
  while (c !== last) {
    const d = step[c]!;
    const e = step[d]!;
    const from = forward ? d : e;
    const x = linkFrom[from]!;
    const y = linkTo[from]!;
    mate[x] = y;
    mate[y] = x;
    waiting.push(from, x, forward ? e : d, y);
    c = e;
  }
}
