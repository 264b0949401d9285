import type { InputOf } from '../../../shared/door.ts';
import type { Counted, audience as contract } from '../../../shared/office/people/contract.ts';
import { audience as shape } from '../../../shared/office/programs/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { leftOut, lookThrough } from '../audience.ts';

/** Looks through the whole directory. */
export async function audience(
  app: App,
  _actor: Actor,
  { audience: given }: InputOf<typeof contract>,
): Promise<Counted> {
  const parsed = shape.safeParse(read(given));
  if (!parsed.success) throw new Refusal('audience-unclear');
  const { inside, outside } = await lookThrough(app, parsed.data);
  return { people: inside, leftOut: leftOut(outside) };
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
