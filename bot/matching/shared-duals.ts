/** For pricing by rows: what the duals of blossoms add to the price of each pair of one vertex with all others. */
export interface SharedDuals {
  parent: Int32Array;
  z: Float64Array;
  /** the vertices in an order in which those of each blossom stand together, and by node where they begin and end */
  order: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** by vertex: the sum of the duals of all blossoms that hold both it and the vertex of the row */
  withRow: Float64Array;
}

export function sharedDuals(parent: Int32Array, z: Float64Array, n: number): SharedDuals {
  const size = sizes(parent, n);
  const start = new Int32Array(parent.length);
  const filled = new Int32Array(parent.length);
  let outermost = 0;
  const place = (node: number): number => {
    const around = parent[node]!;
    if (around < 0) {
      outermost += size[node]!;
      return outermost - size[node]!;
    }
    filled[around]! += size[node]!;
    return start[around]! + filled[around]! - size[node]!;
  };
  for (const node of fromOutside(parent)) start[node] = size[node]! > 0 ? place(node) : 0;
  const order = new Int32Array(n);
  for (let v = 0; v < n; v++) order[start[v]!] = v;
  return {
    parent,
    z,
    order,
    start,
    end: start.map((at, node) => at + size[node]!),
    withRow: new Float64Array(n),
  };
}

/** The same for single pairs: the sum of the duals of all blossoms that hold both vertices. */
export function sharedBy(parent: Int32Array, z: Float64Array): (u: number, v: number) => number {
  const sums = sumsFromOutside(parent, z);
  const holdsRow = new Int32Array(parent.length).fill(-1);
  let row = -1;
  return (u, v) => {
    if (u !== row) for (let node = parent[u]!; node >= 0; node = parent[node]!) holdsRow[node] = u;
    row = u;
    let node = parent[v]!;
    while (node >= 0 && holdsRow[node] !== u) node = parent[node]!;
    return node >= 0 ? sums[node]! : 0;
  };
}

/** Sets `withRow` for a vertex; clears it again with `clear`. */
export function shareRow(
  { parent, z, order, start, end, withRow }: SharedDuals,
  vertex: number,
  clear: boolean,
): void {
  let sum = 0;
  for (let node = parent[vertex]!; node >= 0; node = parent[node]!) sum += z[node]!;
  let from = start[vertex]!;
  let to = end[vertex]!;
  for (let node = parent[vertex]!; node >= 0; node = parent[node]!) {
    for (let i = start[node]!; i < from; i++) withRow[order[i]!] = clear ? 0 : sum;
    for (let i = to; i < end[node]!; i++) withRow[order[i]!] = clear ? 0 : sum;
    from = start[node]!;
    to = end[node]!;
    sum -= z[node]!;
  }
}

/** By node: its dual and those of all blossoms around it. */
export function sumsFromOutside(parent: Int32Array, z: Float64Array): Float64Array {
  const sums = new Float64Array(parent.length);
  for (const node of fromOutside(parent)) {
    sums[node] = z[node]! + (parent[node]! >= 0 ? sums[parent[node]!]! : 0);
  }
  return sums;
}

/** How many vertices each node holds. */
function sizes(parent: Int32Array, n: number): Int32Array {
  const size = new Int32Array(parent.length).fill(1, 0, n);
  for (const node of fromOutside(parent).reverse())
    if (parent[node]! >= 0) size[parent[node]!]! += size[node]!;
  return size;
}

/** All nodes, each after what is around it. */
function fromOutside(parent: Int32Array): Int32Array {
  const depth = new Int32Array(parent.length).fill(-1);
  const path: number[] = [];
  for (let node = 0; node < parent.length; node++) {
    for (let a = node; a >= 0 && depth[a]! < 0; a = parent[a]!) path.push(a);
    for (let a = path.pop(); a !== undefined; a = path.pop())
      depth[a] = parent[a]! < 0 ? 0 : depth[parent[a]!]! + 1;
  }
  const deepest = depth.reduce((most, d) => Math.max(most, d), 0);
  const at = new Int32Array(deepest + 2);
  for (const d of depth) at[d + 1]!++;
  for (let d = 0; d <= deepest; d++) at[d + 1]! += at[d]!;
  const nodes = new Int32Array(parent.length);
  for (let node = 0; node < nodes.length; node++) nodes[at[depth[node]!]!++] = node;
  return nodes;
}
