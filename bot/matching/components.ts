import type { Graph } from './graph.ts';

/** How many connected components have an odd number of vertices: as many stay exposed at least. */
export function oddComponents({ n, first, neighbour }: Graph): number {
  const seen = new Uint8Array(n);
  const waiting = new Int32Array(n);
  let odd = 0;
  for (let root = 0; root < n; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    waiting[0] = root;
    let size = 1;
    for (let i = 0; i < size; i++) {
      const v = waiting[i]!;
      for (let p = first[v]!; p < first[v + 1]!; p++) {
        const u = neighbour[p]!;
        if (seen[u]) continue;
        seen[u] = 1;
        waiting[size++] = u;
      }
    }
    odd += size & 1;
  }
  return odd;
}
