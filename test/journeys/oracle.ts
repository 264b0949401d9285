import Database from 'better-sqlite3';
import { DateTime } from 'luxon';
import { fileOf } from '../running.ts';
import { diaries } from '../tenant/company/diary.ts';
import { hoursOf } from '../tenant/company/hours.ts';
import type { CalendarEvent, ChatMessage, Colleague, Tenant } from '../tenant/index.ts';

// Judges a played round by the tenant's own record and rules, sharing nothing with the product's.

export interface Complaint {
  who: string;
  what: string;
}

/** Meetings the product booked, those that were cancelled since too. */
export const booked = (tenant: Tenant): CalendarEvent[] => tenant.bookings();

/** Bookings that lie outside somebody's working hours, or over something in their diary. */
export function badlyPlaced(tenant: Tenant, seed: number): Complaint[] {
  const diary = diaries(seed);
  return booked(tenant).flatMap(({ start, end, attendees }) =>
    attendees.flatMap(({ personId }) => {
      const person = tenant.colleague(personId);
      const what = outsideHours(person, seed, start, end) ?? clash(diary(person, start, end));
      return what ? [{ who: person.name, what: `${start}: ${what}` }] : [];
    }),
  );
}

function outsideHours(person: Colleague, seed: number, start: string, end: string): string | null {
  const hours = hoursOf(seed, person);
  const [from, to] = [start, end].map((at) => DateTime.fromISO(at, { zone: hours.zone })) as [
    DateTime,
    DateTime,
  ];
  const minutes = (time: DateTime) => time.hour * 60 + time.minute;
  if (!hours.days.includes(from.weekday)) return 'on a day off';
  if (minutes(from) < hours.from || minutes(to) > hours.to || from.toISODate() !== to.toISODate())
    return 'outside working hours';
  return null;
}

const clash = (engagements: readonly { status: string; subject: string }[]): string | null =>
  engagements.find(({ status }) => status !== 'free' && status !== 'workingElsewhere')?.subject ?? null;

/** The same transaction booked twice, or two bookings of a pair at one time. */
export function bookedTwice(tenant: Tenant): Complaint[] {
  const seen = new Set<string>();
  return booked(tenant).flatMap(({ transactionId, start, attendees, cancelled }) => {
    const where = cancelled ? '' : `${start} ${attendees.map(({ personId }) => personId).sort()}`;
    const twice = seen.has(transactionId ?? '') || (where !== '' && seen.has(where));
    seen.add(transactionId ?? '').add(where);
    return twice
      ? [{ who: attendees.map(({ personId }) => personId).join(), what: `booked twice at ${start}` }]
      : [];
  });
}

export const fromBot = (tenant: Tenant, personId: string): ChatMessage[] =>
  tenant.chat(personId).filter(({ from }) => from === 'bot');

/** By person, where their chat and the product's record differ: how many messages more they got than are on record as sent. */
export function miscounted(tenant: Tenant, databaseUrl: string): { who: string; more: number }[] {
  const db = new Database(fileOf(databaseUrl), { readonly: true });
  const rows = db
    .prepare(
      `SELECT personId, COUNT(*) FROM outbox WHERE outcome = 'sent' AND kind IN ('say', 'answer') GROUP BY personId`,
    )
    .raw()
    .all() as [string, number][];
  db.close();
  const sent = new Map(rows);
  return tenant.people
    .map(({ id, name }) => ({ who: name, more: fromBot(tenant, id).length - (sent.get(id) ?? 0) }))
    .filter(({ more }) => more !== 0);
}
