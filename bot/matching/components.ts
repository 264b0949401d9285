import type { Graph } from './graph.ts';

/** The connected components of a graph when the vertices marked are taken out of it. */
export interface Components {
  /** by vertex: the number of its component, or -1 */
  of: Int32Array;
  /** by component: how many vertices it has */
  size: number[];
}

export function components({ n, first, neighbour }: Graph, without: Uint8Array): Components {
  const of = new Int32Array(n).fill(-1);
  const size: number[] = [];
  const reached = new Int32Array(n);
  for (let root = 0; root < n; root++) {
    if (without[root] || of[root]! >= 0) continue;
    const component = size.length;
    of[root] = component;
    reached[0] = root;
    let count = 1;
    for (let i = 0; i < count; i++) {
      const v = reached[i]!;
      for (let p = first[v]!; p < first[v + 1]!; p++) {
        const u = neighbour[p]!;
        if (without[u] || of[u]! >= 0) continue;
        of[u] = component;
        reached[count++] = u;
      }
    }
    size.push(count);
  }
  return { of, size };
}
