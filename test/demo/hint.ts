import { list, type ProgramLine } from '../../shared/office/programs/contract.ts';
import { type MyRound, rounds, type Todo } from '../../shared/opt-in/contract.ts';
import type { Instant } from '../../shared/time.ts';
import type { Colleague } from '../tenant/index.ts';
import { asked } from './asked.ts';
import type { MoveName } from './moves.ts';
import type { Scene } from './scene.ts';

export type View = 'chat' | 'mentoring' | 'desk' | 'channel' | 'figures' | 'calendar' | 'sent';

/** The next useful step of somebody who plays a round for the first time. */
export interface Hint {
  text: string;
  /** Where it is done; a move of the clock instead where time has to pass. */
  go?: { personId: string; view: View; page?: string };
  move?: MoveName;
}

const first = ({ name }: Colleague): string => name.split(' ')[0] ?? name;
const dayOf = (at: Instant | null, timeZone: string) =>
  at
    ? new Date(at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone })
    : 'its end';

interface Step {
  text: string;
  view: View;
  /** What the card does that is pressed in the chat; the bot keeps cards for people's working hours. */
  verb?: string;
}

const steps: Record<Todo, (name: string) => Step> = {
  'answer-invitation': (name) => ({
    text: `As ${name}, read the announcement in the chat and join.`,
    view: 'chat',
    verb: 'opt-in.join',
  }),
  assess: (name) => ({
    text: `As ${name}, say what you can teach and what you would like to learn.`,
    view: 'mentoring',
  }),
  sign: (name) => ({
    text: `As ${name}, read who your partner is and why, and sign the agreement.`,
    view: 'mentoring',
  }),
  'report-meeting': (name) => ({
    text: `As ${name}, say in the chat whether you two met.`,
    view: 'chat',
    verb: 'meetings.report',
  }),
  'check-in': (name) => ({
    text: `As ${name}, answer the check-in, privately.`,
    view: 'chat',
    verb: 'check-ins.answer',
  }),
  'decide-trial': (name) => ({
    text: `As ${name}, decide alone whether to go on after the trial.`,
    view: 'chat',
    verb: 'trial.answer',
  }),
  evaluate: (name) => ({ text: `As ${name}, answer the closing survey.`, view: 'mentoring' }),
};

const pairsOf = (roundId: string) => `rounds/${roundId}/pairs`;

/** What HR does next; null while the round goes by itself. */
function forHr(coordinator: Colleague, programs: readonly ProgramLine[]): Hint | null {
  const go = { personId: coordinator.id, view: 'desk' as const };
  const name = first(coordinator);
  const newest = programs.at(-1);
  if (!newest) return { text: `As ${name} in HR, create a program at the desk.`, go };
  const open = programs.flatMap(({ rounds }) => rounds).findLast(({ state }) => state !== 'draft');
  if (!open)
    return {
      text: `As ${name}, look at the preview and launch the program.`,
      go: { ...go, page: `programs/${newest.id}` },
    };
  if (open.state === 'closed' || open.state === 'cancelled')
    return { text: `The round is over: as ${name}, see how it went.`, go: { ...go, view: 'figures' } };
  return open.state === 'pairing'
    ? {
        text: `As ${name}, look through the proposed pairs and publish them.`,
        go: { ...go, page: pairsOf(open.id) },
      }
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
      go: { personId: coordinator.id, view: 'desk', page: pairsOf(mine.roundId) },
    };
  if (state === 'announced')
    return soon(
      `Colleagues answer until ${dayOf(optInEndsAt, hero.timeZone)}. Let time go on until then.`,
      'end',
    );
  if (standing === 'trial' || standing === 'confirmed') {
    const booked = scene.tenant
      .calendar(hero.id)
      .some(({ ours, cancelled, start }) => ours && !cancelled && start > now);
    const where = booked ? `${name}'s next meeting is in the calendar.` : `Nothing waits on ${name}.`;
    return soon(`${where} Let time go on to what comes next.`, 'next');
  }
  return soon(`Nothing waits on ${name}. Let time go on, or see the figures.`, 'end');
}

const isInChat = ({ tenant }: Scene, { id }: Colleague, verb: string): boolean =>
  tenant
    .chat(id)
    .some(({ from, card }) => from === 'bot' && JSON.stringify(card ?? '').includes(`"${verb}"`));

/** What waits on the hero, where it can be done: a card that is still on its way is answered in the tab. */
function forHero(scene: Scene, hero: Colleague, todo: Todo): Hint {
  const { text, view, verb } = steps[todo](first(hero));
  const isHere = !verb || isInChat(scene, hero, verb);
  if (!isHere && todo === 'answer-invitation')
    return soon(
      `The announcement reaches ${first(hero)} in working hours. Let time go on until then.`,
      'next',
    );
  return isHere
    ? { text, go: { personId: hero.id, view } }
    : { text: text.replace(' in the chat', ''), go: { personId: hero.id, view: 'mentoring' } };
}

/** `hero` is the employee whom the visitor plays. */
export async function hintFor(scene: Scene, hero: Colleague): Promise<Hint | null> {
  const coordinator = scene.tenant.people.find(({ roles }) => roles.includes('Program.Coordinator'));
  if (!coordinator) return null;
  const [mine] = await asked<MyRound[]>(scene, rounds, hero);
  const todo = mine?.todo[0];
  // The survey may be answered after the round has closed; everything else is for HR by then.
  if (todo === 'evaluate') return forHero(scene, hero, todo);
  const desk = forHr(coordinator, await asked<ProgramLine[]>(scene, list, coordinator));
  if (desk) return desk;
  if (!mine) return soon('The announcement is on its way. Let an hour go by.', 'hour');
  return todo ? forHero(scene, hero, todo) : waitingFor(scene, hero, mine, coordinator);
}
