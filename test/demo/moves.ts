import { type MyRound, rounds, type Todo } from '../../shared/opt-in/contract.ts';
import { isOpen, schedule } from '../../shared/round.ts';
import { DAY, daysBetween, HOUR, type Instant, instant, later, millis } from '../../shared/time.ts';
import { asked } from './asked.ts';
import type { Scene } from './scene.ts';

export const moveNames = ['hour', 'day', 'next', 'end'] as const;
export type MoveName = (typeof moveNames)[number];

/** What may be seen of a move on its way. */
export interface Move {
  name: MoveName;
  from: Instant;
  /** How far it may go at most. */
  until: Instant;
  stopping: boolean;
}

/** How a move ended: where it was stopped or found what it looked for, and why. */
export interface Ending {
  moved: string;
  why: string;
}

const LONGEST: Record<MoveName, number> = { hour: HOUR, day: DAY, next: 30 * DAY, end: 400 * DAY };

export const untilFor = (name: MoveName, from: Instant): Instant => later(from, LONGEST[name]);

const restDays = [0, 6];

/** By day in steps of three hours, at night and at weekends in one: nobody works through it, and what is due waits for the morning. */
function longStep(now: Instant): Instant {
  const date = new Date(now);
  const hour = date.getUTCHours();
  if (hour >= 6 && hour < 18 && !restDays.includes(date.getUTCDay())) return later(now, 3 * HOUR);
  const midnight = Math.floor(millis(now) / DAY) * DAY;
  return instant(midnight + (hour < 6 ? 0 : DAY) + 6 * HOUR);
}

export function nextStop({ name, until }: Pick<Move, 'name' | 'until'>, now: Instant): Instant {
  const stop = name === 'hour' || name === 'next' ? later(now, HOUR) : longStep(now);
  return stop < until ? stop : until;
}

/** What somebody sees change when time goes on: their chat and calendar, or those of all. */
function seenBy({ tenant }: Scene, person: string | null): string {
  if (!person) {
    const { messages, feed, live, presses } = tenant.counts;
    return JSON.stringify([messages, feed, live, presses]);
  }
  const last = tenant.chat(person).at(-1);
  return JSON.stringify([last?.id, last?.updatedAt, tenant.chat(person).length]);
}

async function meetingBegan({ tenant, product }: Scene, person: string | null, from: Instant, to: Instant) {
  const within = (start: Instant | null) => start !== null && start > from && start <= to;
  if (person)
    return tenant.calendar(person).some(({ ours, cancelled, start }) => ours && !cancelled && within(start));
  const { store } = product.app;
  for (const { id } of await store.rounds.open()) {
    const found = await store.meetings.ofRound(id);
    if (found.some(({ startsAt, cancelledAt }) => !cancelledAt && within(startsAt))) return true;
  }
  return false;
}

/** Looks for what the visitor waits for; made before the first step, asked after each. */
export function somethingFor(scene: Scene, person: string | null) {
  const before = seenBy(scene, person);
  let last = scene.notebook.notes.now;
  return async (now: Instant): Promise<string | null> => {
    const from = last;
    last = now;
    const who = person ? ` for ${scene.tenant.colleague(person).name}` : '';
    if (seenBy(scene, person) !== before) return `Something new${who}.`;
    return (await meetingBegan(scene, person, from, now)) ? `A meeting begins${who}.` : null;
  };
}

/** What nobody should miss by moving on, with who is asked. */
const crossroads: Partial<Record<Todo, (name: string) => string>> = {
  'decide-trial': (name) => `${name} is asked whether to go on after the trial.`,
  evaluate: (name) => `The term is over: ${name} is asked how it was.`,
};

/** The crossroads at which those stand whom the visitor plays, in words. */
async function crossroadsNow(scene: Scene): Promise<string[]> {
  const found: string[] = [];
  for (const id of scene.notebook.notes.played) {
    const person = scene.tenant.colleague(id);
    for (const { todo } of await asked<MyRound[]>(scene, rounds, person))
      found.push(...todo.flatMap((one) => crossroads[one]?.(person.name) ?? []));
  }
  return found;
}

/** Looks for why the round does not go on by itself; made before the first step, asked before each. */
export async function restFor(scene: Scene) {
  const passed = await crossroadsNow(scene);
  const { now: from } = scene.notebook.notes;
  return async (now: Instant): Promise<string | null> =>
    (await crossroadsNow(scene)).find((words) => !passed.includes(words)) ??
    roundRests(scene, now, now > from);
}

/** `begun`: it has gone on for a while already. */
async function roundRests({ product, tenant }: Scene, now: Instant, begun: boolean): Promise<string | null> {
  const open = (await product.app.store.rounds.all()).filter((round) => round.announcedAt && isOpen(round));
  if (!open.length) return begun ? 'The round is over.' : 'No round is open.';
  const unpaired = open.find((round) => !round.publishedAt && now >= (schedule(round).optInEndsAt ?? now));
  if (!unpaired) return null;
  const name = tenant.people.find(({ roles }) => roles.includes('Program.Coordinator'))?.name;
  return `Opting in is over: ${name ?? 'a coordinator'} proposes and publishes the pairs at the desk.`;
}

export function distance(from: Instant, to: Instant): string {
  const days = Math.floor(daysBetween(from, to));
  if (days >= 1) return days === 1 ? '1 day' : `${days} days`;
  const hours = Math.round((millis(to) - millis(from)) / HOUR);
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
