import type { Sending } from '../../../bot/outbox/index.ts';
import { type World, world } from '../../world.ts';

/** The greeting: an answer that is always true, so that only its delivery is at stake. */
export const hello = (to: string, key: string, more: Partial<Sending> = {}): Sending =>
  ({
    kind: 'answer',
    key: `awareness.help/${to}/${key}`,
    to,
    command: 'awareness.help',
    said: '',
    ...more,
  }) as Sending;

/** A world whose people the directory knows, and of whom so many have the app and were greeted. */
export async function quiet(people = 24, greeted = 3, options: Parameters<typeof world>[0] = {}) {
  const known = await world({ people, appEverywhere: false, ...options });
  await known.tick();
  const { tenant, product } = known;
  const { app } = product;
  const members = tenant.people.filter(({ guest }) => !guest).map(({ id }) => id);
  for (const id of members.slice(0, greeted)) await tenant.open(id);
  await product.deliver();
  const heardOf = (id: string) =>
    tenant
      .chat(id)
      .filter(({ from }) => from === 'bot')
      .map((message) => message.id);
  const greetings = new Map(members.map((id) => [id, heardOf(id).length]));
  return {
    ...known,
    app,
    /** Who can be written to, so many. */
    ids: (count: number): string[] => members.slice(0, count),
    put: (...sendings: Sending[]) => app.outbox.put(sendings),
    row: (to: string, key: string) => app.store.sendings.get(`awareness.help/${to}/${key}`),
    /** The ids of what was said since the greeting. */
    heard: (id: string) => heardOf(id).slice(greetings.get(id)),
  };
}

export type Quiet = Awaited<ReturnType<typeof quiet>>;

/** Requests of this kind that the tenant has seen. */
export const requests = ({ tenant }: Pick<World, 'tenant'>, pattern: RegExp) =>
  tenant.traffic.filter(({ method, url }) => pattern.test(`${method} ${url}`));
