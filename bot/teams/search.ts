import { Refusal } from '../../shared/refusal.ts';
import { type App, newId } from '../app.ts';
import type { Choice } from '../card.ts';
import { BadInput, enter } from '../enter.ts';
import type { Door } from '../stage.ts';
import type { Incoming } from './incoming.ts';
import type { Answer } from './receive.ts';

type Searched = Extract<Incoming, { kind: 'searched' }>;

/** What may be chosen for the letters typed. `dataset`: the door and what else it wants, `assessment.find?roundId=…`. */
export async function searched(
  app: App,
  doors: ReadonlyMap<string, Door>,
  { dataset, typed, personId, name }: Searched,
): Promise<Answer> {
  const [called = '', query] = dataset.split('?');
  const door = doors.get(called);
  if (!door?.choices || door.contract.by !== 'employee') return { choices: [] };
  const sent = { ...Object.fromEntries(new URLSearchParams(query)), typed };
  try {
    const { output } = await enter(app, door, { id: personId, name, roles: [] }, sent);
    return { choices: door.choices(output) as Choice[] };
  } catch (error) {
    if (error instanceof BadInput || error instanceof Refusal) return { choices: [] };
    app.log.error({ err: error, door: called, id: newId() }, 'door.bug');
    return { choices: [] };
  }
}
