import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import type { Contract } from '../shared/door.ts';
import { may } from '../shared/door.ts';
import type { Actor } from '../shared/person.ts';
import { someTimeOn } from '../shared/time.ts';
import { type App, newId } from './app.ts';
import type { Door } from './stage.ts';

// Without words of its own, the small build says of every field that it is invalid.
z.config(en());

/** Known, but not allowed in here. */
export class Forbidden extends Error {}

/** What was sent is not of the contract's form; `fields` says which part and why. Nothing was changed. */
export class BadInput extends Error {
  readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    super('bad input');
    this.fields = fields;
  }
}

/**
 * The one way to a verb, from the tab, a card or the chat: may they, is it well-formed, then act. A change and
 * the note of who made it are one transaction. Gives back what the verb gave, and the input as the verb saw it.
 */
export async function enter(
  app: App,
  door: Door,
  actor: Actor,
  sent: unknown,
): Promise<{ output: unknown; input: unknown }> {
  const { contract } = door;
  if (!may(actor.roles, contract.by)) throw new Forbidden();
  const input = read(contract, sent);
  if (contract.reads || door.long) {
    const output = await door.act(app, actor, input);
    if (!contract.reads) await note(app, actor, contract, input);
    return { output, input };
  }
  const output = await app.store.transaction(async () => {
    const given = await door.act(app, actor, input);
    await note(app, actor, contract, input);
    return given;
  });
  app.outbox.wake();
  return { output, input };
}

export function read(contract: Contract, sent: unknown): unknown {
  const parsed = contract.input.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new BadInput(
    Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.') || 'input', message])),
  );
}

const SUBJECTS = ['pairId', 'roundId', 'programId', 'meetingId', 'goalId', 'questionId'];

function note({ store, clock }: App, actor: Actor, { name }: Contract, input: unknown): Promise<number> {
  const sent = input as Record<string, unknown>;
  const subject = SUBJECTS.map((key) => sent[key]).find((value) => typeof value === 'string');
  const anonymous = sent.anonymous === true;
  return store.history.note({
    id: newId(),
    at: anonymous ? someTimeOn(clock.now()) : clock.now(),
    by: anonymous ? 'anonymous' : actor.id,
    door: name,
    about: (subject as string | undefined) ?? null,
  });
}
