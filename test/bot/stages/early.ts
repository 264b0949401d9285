import Database from 'better-sqlite3';
import { templates } from '../../../bot/office/programs/templates/index.ts';
import type { OutboxRow } from '../../../bot/store/outbox.ts';
import { emptyAssessment, type Offer, type Want } from '../../../shared/assessment.ts';
import { hoursAgainAt } from '../../../shared/calendar.ts';
import { create, save } from '../../../shared/office/programs/contract.ts';
import { launch, preview } from '../../../shared/office/rounds/contract.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { WorkingHours } from '../../../shared/person.ts';
import type { Audience, ProgramSettings } from '../../../shared/program.ts';
import { fileOf } from '../../running.ts';
import type { ChatMessage } from '../../tenant/index.ts';
import type { World } from '../../world.ts';

/** A message as far as a reader sees it: everything on the card, in one text. */
export const textOf = (message: ChatMessage | undefined): string => JSON.stringify(message?.card ?? {});

/** What the bot said to a person with these words in it. */
export const saidWith = (there: World, name: string, words: string): ChatMessage[] =>
  there.said(name).filter((message) => textOf(message).includes(words));

/** The text of the last thing the bot said to a person. */
export const last = (there: World, name: string): string => textOf(there.said(name).at(-1));

/** Presses the button and gives back, as text, what then stands in the card's place, or why not. */
export async function shownOn(
  there: World,
  name: string,
  verb: string,
  inputs: Record<string, string> = {},
  data?: object,
): Promise<string> {
  const { body } = await there.press(name, verb, inputs, data);
  return JSON.stringify((body as { value?: unknown } | undefined)?.value ?? body);
}

/** A program of this name with these settings, launched; the tick that announces it has not come yet. */
export async function launchedWith(
  there: World,
  name: string,
  part: Partial<ProgramSettings> = {},
): Promise<string> {
  if (!(await there.store.runs.latest('readiness.sync'))) await there.tick();
  const as = there.hr.name;
  const { id: programId } = await there.ask(as, create, { template: 'skill-exchange', name });
  const settings = { ...templates['skill-exchange'], name, ...part };
  await there.ask(as, save, { programId, settings });
  const { audience } = await there.ask(as, preview, { programId });
  return (await there.ask(as, launch, { programId, people: audience })).roundId;
}

/** These people and nobody else: telling a whole company costs a second. */
export function only({ who, tenant }: World, ...names: string[]): { audience: Audience } {
  const wanted = new Set(names.map((name) => who(name).id));
  const excludedIds = tenant.people.flatMap(({ id }) => (wanted.has(id) ? [] : [id]));
  return { audience: { groupIds: [], departments: [], excludedIds, leastMonthsHere: 0, membersOnly: true } };
}

/** A round that only these people are invited to, announced to them. */
export async function invited(there: World, ...names: string[]): Promise<string> {
  const roundId = await launchedWith(there, 'Learning together', only(there, ...names));
  await there.tick();
  return roundId;
}

const offer = (skill: string): Offer => ({ skill, level: 4, willing: 3 });
const want = (skill: string): Want => ({ skill, level: 1, main: true });

export const berlin: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: 540,
  end: 1020,
  timeZone: 'Europe/Berlin',
};

/** These people have said yes and handed in their answers; each can teach what everybody wants to learn. */
export async function handedIn({ store, clock, who }: World, roundId: string, ...names: string[]) {
  const now = clock.now();
  for (const name of names) {
    const { id } = who(name);
    const said = { offers: [offer('Writing')], wants: [want('Writing')], goals: [`Write more, ${name}`] };
    await store.enrolments.join(roundId, id, now);
    await store.assessments.save({ ...emptyAssessment(roundId, id, now), ...said });
    await store.enrolments.assess(roundId, id, now);
  }
}

/** At eight in London, where a test's day begins, it is three at night. */
export const newYork: WorkingHours = { ...berlin, timeZone: 'America/New_York' };

/** Their mailboxes say so, whatever the tenant in a box has drawn. */
export const work = ({ store, clock, who }: World, hours: WorkingHours, ...names: string[]) =>
  store.people.readHours(
    names.map((name) => ({ id: who(name).id, hours })),
    hoursAgainAt(clock.now()),
  );

/** These two (or three) are paired and introduced, and their meetings are being booked. */
export async function paired(there: World, roundId: string, ...names: string[]): Promise<Pair> {
  await handedIn(there, roundId, ...names);
  await there.published(roundId);
  await there.tick();
  const pair = await there.store.pairs.of(roundId, there.who(names[0] ?? '').id);
  if (!pair) throw new Error(`${names} were not paired`);
  return pair;
}

/** From now on the database refuses to write these rows; the answer mends it again. */
export function breaks({ product }: World, what: 'INSERT ON' | 'UPDATE ON', table: string, when: string) {
  const path = fileOf(product.app.config.databaseUrl);
  const run = (statement: string) => {
    const direct = new Database(path);
    direct.exec(statement);
    direct.close();
  };
  run(
    `CREATE TRIGGER broken BEFORE ${what} "${table}" WHEN ${when} BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  return () => run('DROP TRIGGER broken');
}

/** What one run of a timer came to. */
export async function lastRun({ store }: World, timer: string) {
  const run = await store.runs.latest(timer);
  return run && { due: run.due, done: run.done, failed: run.failed };
}

/** The sendings of an exchange to a person, in the bucket they are in. */
export async function sendings({ store, who }: World, exchange: string, name: string): Promise<OutboxRow[]> {
  const sent = await store.sendings.sentOf(exchange, [who(name).id]);
  const rows = await Promise.all(sent.map(({ key }) => store.sendings.get(key)));
  return rows.filter((row) => row !== null);
}
