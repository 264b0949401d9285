let waiting: (() => void)[] = [];
let idle = 0;

/** Turns come this often for as long as somebody may still ask for one. */
const LAST = 50;

// Wound up here and nowhere else: who asks for a turn does not set a timer of their own, whose origin a browser that is
// being watched would look up in all of their script.
function tick() {
  const those = waiting;
  waiting = [];
  for (const go of those) go();
  idle = those.length > 0 ? 0 : idle + 1;
  if (idle < LAST) setTimeout(tick);
}
setTimeout(tick);

/**
 * Lets whoever waits have their turn: what is pressed or drawn need not wait for all of the script to have run. The parts
 * beside this file end with it, and so run one after the other, each in a task of its own.
 */
export const turn = () =>
  new Promise<void>((go) => {
    if (idle < LAST) waiting.push(go);
    else go();
  });
