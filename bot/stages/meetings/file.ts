import ical, { ICalCalendarMethod } from 'ical-generator';
import { agendaOf } from '../../../shared/meeting.ts';
import { shortName } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { everyone, speak } from '../../texts.ts';
import { texts } from './texts.ts';

/** The pair's id is in nobody's power to guess: whoever has the address has it from one of the two. */
export const fileOf = ({ publicUrl }: App['config'], pairId: string): string =>
  `${publicUrl}/calendar/${pairId}.ics`;

/** A pair's meetings for a calendar that is not in this organisation's Exchange. It can be fetched again and again, and is always as things stand. */
export async function calendarFile({ store, clock }: App, { file = '' }: Record<string, string>) {
  const pairId = /^([A-Za-z0-9-]{1,64})\.ics$/.exec(file)?.[1];
  const pair = pairId ? await store.pairs.get(pairId) : null;
  if (!pair?.publishedAt) return null;
  const [members, meetings] = await Promise.all([
    store.people.all(pair.members),
    store.meetings.ofPair(pair.id),
  ]);
  const say = speak<keyof typeof texts.en>(texts, everyone);
  const names = members.map(({ name }) => shortName(name)).join(', ');
  const calendar = ical({ name: say('invite.subject', { names }), method: ICalCalendarMethod.PUBLISH });
  for (const { id, number, startsAt, endsAt, joinUrl, attempt, cancelledAt } of meetings) {
    if (!startsAt || !endsAt || cancelledAt) continue;
    calendar.createEvent({
      id: `${id}@pairwise`,
      sequence: attempt,
      stamp: new Date(clock.now()),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: say('invite.subject', { names }),
      description: say(`invite.${agendaOf(number, meetings.length)}`),
      ...(joinUrl ? { location: joinUrl, url: joinUrl } : {}),
    });
  }
  return { type: 'text/calendar', body: calendar.toString() };
}
