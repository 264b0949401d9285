import type { Contract } from '../../shared/door.ts';
import { list, type ProgramLine } from '../../shared/office/programs/contract.ts';
import { type MyRound, rounds, type Todo } from '../../shared/opt-in/contract.ts';
import type { Instant } from '../../shared/time.ts';
import type { Colleague } from '../tenant/index.ts';
import type { MoveName } from './moves.ts';
import type { Scene } from './scene.ts';

export type View = 'chat' | 'mentoring' | 'desk' | 'channel' | 'figures' | 'calendar' | 'sent';

/** The next useful step of somebody who plays a round for the first time. */
export interface Hint {
  text: string;
  /** Where it is done; a move of the clock instead where time has to pass. */
  go?: { personId: string; view: View };
  move?: MoveName;
}

/** Through the product's own door, as the person's tab would. */
async function asked<Out>({ address, tenant }: Scene, { name }: Contract, person: Colleague): Promise<Out> {
  const headers = { authorization: `Bearer ${await tenant.token(person.id)}` };
  const response = await fetch(`${address}/api/${name}`, { headers });
  if (!response.ok) throw new Error(`${name} answered ${response.status} to ${person.name}`);
  return (await response.json()) as Out;
}

const first = ({ name }: Colleague): string => name.split(' ')[0] ?? name;
const dayOf = (at: Instant | null) =>
  at ? new Date(at).toLocaleDateString('en', { weekday: 'long', day: 'numeric', month: 'long' }) : 'its end';

const steps: Record<Todo, (name: string) => { text: string; view: View }> = {
  'answer-invitation': (name) => ({
    text: `As ${name}, read the announcement in the chat and join.`,
    view: 'chat',
  }),
  assess: (name) => ({
    text: `As ${name}, say what you can teach and what you would like to learn.`,
    view: 'mentoring',
  }),
  sign: (name) => ({
    text: `As ${name}, read who your partner is and why, and sign the agreement.`,
    view: 'mentoring',
  }),
  'report-meeting': (name) => ({ text: `As ${name}, say in the chat whether you two met.`, view: 'chat' }),
  'check-in': (name) => ({ text: `As ${name}, answer the check-in, privately.`, view: 'chat' }),
  'decide-trial': (name) => ({
    text: `As ${name}, decide alone whether to go on after the trial.`,
    view: 'chat',
  }),
  evaluate: (name) => ({ text: `As ${name}, answer the closing survey.`, view: 'mentoring' }),
};

/** What HR does next; null while the round goes by itself. */
function forHr(coordinator: Colleague, programs: readonly ProgramLine[]): Hint | null {
  const go = { personId: coordinator.id, view: 'desk' as const };
  const name = first(coordinator);
  if (!programs.length) return { text: `As ${name} in HR, create a program at the desk.`, go };
  const open = programs.flatMap(({ rounds }) => rounds).findLast(({ state }) => state !== 'draft');
  if (!open) return { text: `As ${name}, look at the preview and launch the program.`, go };
  if (open.state === 'closed' || open.state === 'cancelled')
    return { text: `The round is over: as ${name}, see how it went.`, go: { ...go, view: 'figures' } };
  return open.state === 'pairing'
    ? { text: `As ${name}, look through the proposed pairs and publish them.`, go }
    : null;
}

const soon = (text: string, move: MoveName): Hint => ({ text, move });

function waitingFor(scene: Scene, hero: Colleague, mine: MyRound, coordinator: Colleague): Hint {
  const name = first(hero);
  const { standing, optInEndsAt, state } = mine;
  const { now } = scene.notebook.notes;
  const over = optInEndsAt !== null && now >= optInEndsAt;
  if (state === 'announced' && over)
    return {
      text: `Opting in is over: as ${first(coordinator)}, propose the pairs and publish them.`,
      go: { personId: coordinator.id, view: 'desk' },
    };
  if (state === 'announced')
    return soon(`Colleagues answer until ${dayOf(optInEndsAt)}. Let time go on until then.`, 'end');
  if (standing === 'trial' || standing === 'confirmed') {
    const booked = scene.tenant
      .calendar(hero.id)
      .some(({ ours, cancelled, start }) => ours && !cancelled && start > now);
    const where = booked ? `${name}'s next meeting is in the calendar.` : `Nothing waits on ${name}.`;
    return soon(`${where} Let time go on to what comes next.`, 'next');
  }
  return soon(`Nothing waits on ${name}. Let time go on, or see the figures.`, 'end');
}

/** `hero` is the employee whom the visitor plays. */
export async function hintFor(scene: Scene, hero: Colleague): Promise<Hint | null> {
  const coordinator = scene.tenant.people.find(({ roles }) => roles.includes('Program.Coordinator'));
  if (!coordinator) return null;
  const desk = forHr(coordinator, await asked<ProgramLine[]>(scene, list, coordinator));
  if (desk) return desk;
  const [mine] = await asked<MyRound[]>(scene, rounds, hero);
  if (!mine || !scene.tenant.chat(hero.id).length)
    return soon('The announcement is on its way. Let an hour go by.', 'hour');
  const [todo] = mine.todo;
  if (!todo) return waitingFor(scene, hero, mine, coordinator);
  const { text, view } = steps[todo](first(hero));
  return { text, go: { personId: hero.id, view } };
}
