/** Lets so many through a second, evenly, in the order they came. Counts real time, whatever the product's clock says. */
export function openLimit(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + gap;
    if (mine - now >= 1) await new Promise((pass) => setTimeout(pass, mine - now));
  };
}
