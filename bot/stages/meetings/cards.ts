import type { MyMeeting } from '../../../shared/meetings/contract.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import type { Instant } from '../../../shared/time.ts';
import { type Action, bullets, type Card, card, heading, open, press, text } from '../../card.ts';
import { listed, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;
const words = (reader: Person): Say<Key> => speak<Key>(texts, reader);
const names = (reader: Person, { with: people }: MyMeeting): string =>
  listed(texts, reader, people.map(shortName));
const when = (at: Instant | null) => new Date(at ?? 0);

export function askCard(reader: Person, meeting: MyMeeting): Card {
  const say = words(reader);
  const body = say('ask.body', { names: names(reader, meeting), when: when(meeting.startsAt) });
  return card(
    `${say('ask.title')} ${body}`,
    [heading(say('ask.title')), text(body)],
    [
      press(say('ask.yes'), 'meetings.report', { meetingId: meeting.id, met: 'yes' }),
      press(say('ask.no'), 'meetings.report', { meetingId: meeting.id, met: 'no' }),
    ],
  );
}

/** `noted`: it did not take place as the reader says, and there is nothing to move; `held`: the partner says it did. */
export function reportedCard(reader: Person, meetingId: string, said: 'yes' | 'no' | 'noted' | 'held'): Card {
  const say = words(reader);
  const title = said === 'held' ? 'noted' : said;
  const actions: Action[] = said === 'no' ? [press(say('button.move'), 'meetings.move', { meetingId })] : [];
  return card(say(`${said}.body`), [heading(say(`${title}.title`)), text(say(`${said}.body`))], actions);
}

/** The reader said that they did not meet, or nothing yet; another of the pair says that they did. */
export function heldCard(reader: Person, meeting: MyMeeting, name: string): Card {
  const say = words(reader);
  const body = say('held.by', { name, when: when(meeting.startsAt) });
  return card(body, [heading(say('held.title')), text(body)]);
}

export function doneCard(reader: Person, what: 'moved' | 'taken' | 'skipped' | 'looking'): Card {
  const say = words(reader);
  return card(say(`${what}.body`), [heading(say(`${what}.title`)), text(say(`${what}.body`))]);
}

/** What lies ahead, the next one with its buttons. */
export function meetingsCard(reader: Person, meetings: readonly MyMeeting[], now: Instant): Card {
  const say = words(reader);
  const ahead = meetings.filter(
    ({ startsAt, state }) => (startsAt === null && state === 'planned') || (startsAt ?? '') > now,
  );
  if (ahead.length === 0) return card(say('list.none'), [heading(say('list.title')), text(say('list.none'))]);
  const lines = ahead
    .slice(0, 5)
    .map(({ startsAt, number, state }) =>
      state === 'cancelled'
        ? say('list.removed', { number })
        : startsAt
          ? say('list.line', { number, when: when(startsAt) })
          : say('list.looking', { number }),
    );
  const other = ahead[0]?.trouble?.startsAt;
  const offer = other ? [text(say('list.offer', { other: when(other) }))] : [];
  return card(
    lines[0] ?? '',
    [heading(say('list.title')), ...bullets(lines), ...offer],
    nextActions(say, ahead[0]),
  );
}

function nextActions(say: Say<Key>, next: MyMeeting | undefined): Action[] {
  if (!next?.startsAt) return [];
  const { trouble, id: meetingId } = next;
  return [
    ...(trouble?.startsAt
      ? [press(say('button.take'), 'meetings.take', { meetingId, startsAt: trouble.startsAt })]
      : []),
    ...(next.joinUrl && !trouble ? [open(say('button.join'), next.joinUrl)] : []),
    press(say('button.move'), 'meetings.move', { meetingId }),
    ...(next.state === 'cancelled' ? [] : [press(say('button.skip'), 'meetings.skip', { meetingId })]),
    open(say('button.file'), next.calendarFile),
  ];
}
