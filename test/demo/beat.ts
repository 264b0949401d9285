import type { Scene } from './scene.ts';

/** A loop that feeds itself would never fall quiet. */
const MOST_TURNS = 25;

/**
 * Lets everything happen that is due at this moment: timers, sendings, the answers of those who are not played by
 * the visitor, and what follows from them. Says whether anything happened.
 */
export async function beat({ product, tenant, notebook }: Scene): Promise<boolean> {
  let happened = false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    await product.tick();
    const settled = await product.deliver();
    await tenant.settled();
    const acted = await tenant.live({ except: notebook.notes.played });
    if (!settled && !acted) break;
    happened = true;
  }
  return happened;
}
