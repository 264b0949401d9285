/** The longest time that nobody else had their turn while the work was done, in milliseconds. */
export async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  await new Promise((turn) => setTimeout(turn, 5));
  clearInterval(beat);
  return longest;
}
