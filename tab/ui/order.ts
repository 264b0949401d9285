/** The same list with one item a place further up or down; at the ends it stays. */
export const moved = <Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] => {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, from + by), 0, item);
  return next;
};
