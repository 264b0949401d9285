import { byId, groupBy } from '../../../shared/lists.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { type Attendee, isHard } from '../../../shared/meetings/hours.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { schedule } from '../../../shared/round.ts';
import { type Instant, latest, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { calendarsOf, type Seen } from './calendars.ts';

/** All that is known of some pairs when times are looked for, read in a few questions however many they are. */
export interface Scene {
  from: Instant;
  to: Instant;
  meetingsOf(pair: Pair): Meeting[];
  membersOf(pair: Pair): Person[];
  minutesOf(pair: Pair): number;
  /** When its round's term is over, and with it the pair. */
  endOf(pair: Pair): Instant;
  /** When the last of their breaks ends; null when nobody takes one. */
  breakOf(pair: Pair): Instant | null;
  seenOf(person: Person): Seen | undefined;
  /** Everyone of the pair; null where a calendar cannot be read, so that nothing is booked over it. */
  attendeesOf(pair: Pair): Attendee[] | null;
  /** The meeting has this time from now on, which is taken for all of the pair. */
  occupy(pair: Pair, meeting: Meeting, startsAt: Instant, endsAt: Instant): void;
}

export async function sceneOf(app: App, pairs: readonly Pair[], from: Instant, to: Instant): Promise<Scene> {
  const { store, clock } = app;
  const ids = [...new Set(pairs.flatMap(({ members }) => members))];
  const [pairIds, roundIds] = [pairs.map(({ id }) => id), [...new Set(pairs.map(({ roundId }) => roundId))]];
  const people = byId(await store.people.all(ids));
  const seen = await calendarsOf(app, [...people.values()], from, to);
  const [meetings, rounds, rhythms, said, breaks, placed] = await Promise.all([
    store.meetings.ofPairs(pairIds),
    store.rounds.among(roundIds),
    store.rhythms.ofPairs(pairIds),
    store.assessments.among(roundIds, ids),
    store.enrolments.breaks(roundIds, ids, clock.now()),
    store.meetings.placedWith(ids, from, to),
  ]);
  const [ofPair, round] = [groupBy(meetings, ({ pairId }) => pairId), byId(rounds)];
  const endOf = new Map(rounds.map((one) => [one.id, schedule(one).termEndsAt]));
  const minutes = new Map(rhythms.map((rhythm) => [rhythm.pairId, rhythm.minutes]));
  const likes = new Map(said.map(({ roundId, personId, hours }) => [`${roundId} ${personId}`, hours]));
  const taken = new Map<string, { from: Instant; to: Instant }[]>();
  const occupy = (personId: string, busy: { from: Instant; to: Instant }) =>
    taken.set(personId, [...(taken.get(personId) ?? []), busy]);
  for (const { personId, startsAt, endsAt } of placed) occupy(personId, { from: startsAt, to: endsAt });

  const membersOf = ({ members }: Pair) => members.flatMap((id) => people.get(id) ?? []);
  const minutesOf = ({ id, roundId }: Pair) =>
    minutes.get(id) ?? round.get(roundId)?.settings.meetingMinutes ?? 45;
  const meetingsOf = ({ id }: Pair) => ofPair.get(id) ?? [];
  const attendeeOf = (pair: Pair, person: Person): Attendee | null => {
    const hours = hoursOf(person, membersOf(pair), seen);
    const own = seen.get(person.id);
    if (!own || own.unreadable || !hours) return null;
    const busy = [...own.busy, ...(taken.get(person.id) ?? [])];
    const attendee = { hours, busy, likes: likes.get(`${pair.roundId} ${person.id}`) ?? [] };
    return { ...attendee, hard: hardTimes(attendee, meetingsOf(pair), minutesOf(pair)) };
  };

  return {
    from,
    to,
    membersOf,
    minutesOf,
    endOf: ({ roundId }) => endOf.get(roundId) ?? to,
    meetingsOf,
    seenOf: ({ id }) => seen.get(id),
    breakOf: ({ roundId, members }) => {
      const ends = breaks.filter((one) => one.roundId === roundId && members.includes(one.personId));
      return ends.length > 0 ? latest(...ends.map(({ until }) => until)) : null;
    },
    attendeesOf: (pair) => {
      const all = membersOf(pair).map((person) => attendeeOf(pair, person));
      return all.includes(null) || all.length === 0 ? null : (all as Attendee[]);
    },
    occupy: (pair, meeting, startsAt, endsAt) => {
      for (const id of pair.members) occupy(id, { from: startsAt, to: endsAt });
      const others = meetingsOf(pair).filter(({ id }) => id !== meeting.id);
      ofPair.set(pair.id, [...others, { ...meeting, startsAt, endsAt }]);
    },
  };
}

/** Whose mailbox is elsewhere is met in the hours known of before, or in those of whoever they meet. */
function hoursOf(person: Person, members: readonly Person[], seen: ReadonlyMap<string, Seen>) {
  const own = seen.get(person.id)?.hours ?? person.hours;
  if (own && (own.days.length > 0 || !seen.get(person.id)?.elsewhere)) return own;
  if (!seen.get(person.id)?.elsewhere) return null;
  return members.map(({ id }) => seen.get(id)?.hours).find((hours) => hours) ?? null;
}

const hardTimes = (attendee: Attendee, meetings: readonly Meeting[], minutes: number): number =>
  meetings.filter(
    ({ startsAt, cancelledAt }) => startsAt && !cancelledAt && isHard(attendee, millis(startsAt), minutes),
  ).length;
