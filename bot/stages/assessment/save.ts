import type { save as contract } from '../../../shared/assessment/contract.ts';
import { MOST_SKILLS, merge } from '../../../shared/assessment/rules.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { joinedIn } from './joined-in.ts';

type Input = InputOf<typeof contract>;

/** Saves what was said, step by step; what is not mentioned stays. */
export async function save(app: App, actor: Actor, input: Input) {
  const { store, clock } = app;
  const { round, assessment } = await joinedIn(app, actor, input.roundId);
  const said = merge(assessment, emptied(input), clock.now(), round.settings.skills);
  if (Math.max(said.offers.length, said.wants.length) > MOST_SKILLS)
    throw new Refusal('too-many-skills', { most: MOST_SKILLS });
  await store.assessments.save(said);
  await wish(app, actor, input.roundId, 'with', input.wishes);
  await wish(app, actor, input.roundId, 'without', input.avoids);
}

/** A step of the chat shows all its fields: one that comes back empty was emptied. */
function emptied(input: Input): Input {
  if (input.step === 'skills') return { ...input, offers: input.offers ?? [], wants: input.wants ?? [] };
  if (input.step === 'ways') return { ...input, goals: input.goals ?? [], hours: input.hours ?? [] };
  if (input.step === 'summary') return { ...input, wishes: input.wishes ?? [], avoids: input.avoids ?? [] };
  return input;
}

async function wish(
  { store }: App,
  { id }: Actor,
  roundId: string,
  kind: 'with' | 'without',
  others: string[] | undefined,
) {
  if (!others) return;
  const named = [...new Set(others)];
  const found = await store.people.all(named);
  if (named.includes(id) || found.length !== named.length) throw new Refusal('bad-wish');
  await store.assessments.wish(roundId, id, kind, named);
}
