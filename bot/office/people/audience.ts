import type { InputOf } from '../../../shared/door.ts';
import type { Counted, audience as contract } from '../../../shared/office/people/contract.ts';
import { audience as shape } from '../../../shared/office/programs/contract.ts';
import { outsideReasons } from '../../../shared/office/rounds/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { lookThrough } from '../audience.ts';

/** Looks through the whole directory. */
export async function audience(
  app: App,
  _actor: Actor,
  { audience: given }: InputOf<typeof contract>,
): Promise<Counted> {
  const parsed = shape.safeParse(read(given));
  if (!parsed.success) throw new Refusal('audience-unclear');
  const { inside, outside } = await lookThrough(app, parsed.data);
  const leftOut = outsideReasons.flatMap((reason) => {
    const people = outside.get(reason);
    return people ? [{ reason, people }] : [];
  });
  return { people: inside, leftOut };
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
