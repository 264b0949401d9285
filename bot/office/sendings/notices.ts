import { USUAL_RATE } from '../../../shared/office/sendings/notices.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** How often the person gets a line in their activity feed. */
export async function notices({ store }: App, { id }: Actor) {
  const rate = await store.notices.rateOf(id);
  return { rate: rate ?? USUAL_RATE, chosen: rate !== null };
}
