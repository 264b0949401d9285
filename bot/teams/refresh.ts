import type { App } from '../app.ts';
import { type Card, REFRESH, refreshing } from '../card.ts';
import type { Stage } from '../stage.ts';
import type { Pressed } from './incoming.ts';

/**
 * A card that was sent, as it is true now; null where it is not any more. What was sent is looked up by its key, and
 * only for whom it was sent to: what a client says about it is not believed.
 */
export function redrawer(app: App, stages: readonly Stage[]) {
  const cards = new Map(stages.flatMap(({ cards = [] }) => cards).map((drawing) => [drawing.name, drawing]));
  const commands = new Map(stages.flatMap(({ commands = [] }) => commands).map((one) => [one.name, one]));

  return async ({ personId, name, data }: Pressed): Promise<Card | null> => {
    const { key } = data;
    const row = typeof key === 'string' ? await app.store.sendings.get(key) : null;
    const reader = row?.personId === personId ? await app.store.people.get(personId) : null;
    if (!row || !reader) return null;
    const { card: called, command, params, said } = row.body;
    const drawn =
      row.kind === 'answer'
        ? commands.get(String(command))?.reply(app, { id: personId, name, roles: [] }, String(said))
        : cards.get(String(called))?.draw(app, reader, params as never);
    const shown = await drawn;
    return shown ? refreshing(shown, REFRESH, { key }) : null;
  };
}
