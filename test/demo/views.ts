import { type Standing, standing } from '../../shared/enrolment.ts';
import type { Pair } from '../../shared/pair.ts';
import { type Instant, later, WEEK } from '../../shared/time.ts';
import { memorable } from '../tenant/company/names.ts';
import type { ChatMessage, Colleague } from '../tenant/index.ts';
import type { Scene } from './scene.ts';

export type { ChatMessage } from '../tenant/index.ts';

/** One person in the switcher. */
export interface PersonLine
  extends Pick<Colleague, 'id' | 'name' | 'title' | 'department' | 'site' | 'timeZone' | 'roles' | 'guest'> {
  memorable: boolean;
  /** Null: not asked to join yet. */
  standing: Standing | null;
  /** When the bot last wrote to them. */
  newest: Instant | null;
  /** The last thing the bot wrote has not been answered. */
  unanswered: boolean;
}

/** One thing that left the product. */
export interface SentLine {
  at: Instant;
  kind: 'chat' | 'channel' | 'meeting' | 'notification';
  to: string;
  /** Null where it was not sent to one person. */
  personId: string | null;
  what: string;
}

const names = new Set(memorable.map(({ name }) => name));

/** Where each person stands in the newest round. */
async function standings({ product, notebook }: Scene): Promise<Map<string, Standing>> {
  const { rounds, enrolments, pairs } = product.app.store;
  const round = (await rounds.all()).at(-1);
  const found = new Map<string, Standing>();
  if (!round) return found;
  const published = await pairs.published(round.id);
  const pairOf = new Map<string, Pair>();
  for (const pair of published)
    for (const member of pair.members) if (!pair.endedAt || !pairOf.has(member)) pairOf.set(member, pair);
  for (const one of await enrolments.ofRound(round.id))
    found.set(one.personId, standing(one, pairOf.get(one.personId) ?? null, notebook.notes.now));
  return found;
}

export async function peopleIn(scene: Scene): Promise<PersonLine[]> {
  const where = await standings(scene);
  return scene.tenant.people.map(({ id, name, title, department, site, timeZone, roles, guest }) => {
    const last = scene.tenant.chat(id).findLast(({ from }) => from === 'bot');
    const line = { id, name, title, department, site, timeZone, roles, guest };
    return {
      ...line,
      memorable: names.has(name),
      standing: where.get(id) ?? null,
      newest: last?.at ?? null,
      unanswered: !!last && !last.answered,
    };
  });
}

/** The person's engagements and meetings from a week ago on. */
export function calendarFor({ tenant, notebook }: Scene, id: string) {
  const from = later(notebook.notes.now, -WEEK);
  const name = (personId: string) => tenant.people.find((one) => one.id === personId)?.name ?? personId;
  return tenant
    .calendar(id)
    .filter(({ end }) => end > from)
    .map((event) => ({
      ...event,
      attendees: event.attendees.map((one) => ({ ...one, name: name(one.personId) })),
    }));
}

export type CalendarLine = ReturnType<typeof calendarFor>[number];

const words = ({ card, text }: ChatMessage): string =>
  String((card as { fallbackText?: string } | undefined)?.fallbackText ?? text ?? 'A card');

function chatLines({ tenant }: Scene, { id, name }: Colleague): SentLine[] {
  const said = tenant.chat(id).filter(({ from }) => from === 'bot');
  const noted = tenant.feed(id);
  return [
    ...said.map((message) => ({
      at: message.at,
      kind: 'chat' as const,
      to: name,
      personId: id,
      what: words(message),
    })),
    ...noted.map(({ at, text }) => ({
      at,
      kind: 'notification' as const,
      to: name,
      personId: id,
      what: text,
    })),
  ];
}

async function meetingLines({ product, tenant }: Scene): Promise<SentLine[]> {
  const { rounds, meetings, pairs } = product.app.store;
  const round = (await rounds.all()).at(-1);
  if (!round) return [];
  const members = new Map((await pairs.published(round.id)).map((pair) => [pair.id, pair.members]));
  const booked = (await meetings.ofRound(round.id)).filter(({ bookedAt }) => bookedAt);
  return booked.map(({ pairId, number, bookedAt, startsAt }) => ({
    at: bookedAt as Instant,
    kind: 'meeting' as const,
    to: (members.get(pairId) ?? []).map((id) => tenant.colleague(id).name).join(' and '),
    personId: null,
    what: `Meeting ${number}${startsAt ? `, on ${startsAt.slice(0, 10)}` : ''}`,
  }));
}

/** Everything that left, newest first, and what each of the product's timers has done. */
export async function sentBy(scene: Scene, most: number) {
  const { tenant, product } = scene;
  const posts = tenant.channels.flatMap(({ channelId, name }) =>
    tenant.channel(channelId).map((message) => ({
      at: message.at,
      kind: 'channel' as const,
      to: name,
      personId: null,
      what: words(message),
    })),
  );
  const lines: SentLine[] = [
    ...tenant.people.flatMap((person) => chatLines(scene, person)),
    ...posts,
    ...(await meetingLines(scene)),
  ];
  lines.sort((a, b) => b.at.localeCompare(a.at));
  return { total: lines.length, lines: lines.slice(0, most), runs: await product.app.store.runs.all() };
}

export type Sent = Awaited<ReturnType<typeof sentBy>>;
