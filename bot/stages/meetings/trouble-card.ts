import type { MyMeeting } from '../../../shared/meetings/contract.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import { type Action, type Card, card, heading, press, text } from '../../card.ts';
import { listed, speak } from '../../texts.ts';
import type { Trouble } from './tell.ts';
import { texts } from './texts.ts';
import { workingWeek } from './working-week.ts';

interface About {
  why: Trouble;
  /** Who declined, proposes or is absent; null: the reader, or nobody. */
  by: string | null;
  isReader: boolean;
  /** Another time that can be taken. */
  proposed: string | null;
}

/** Something in a calendar speaks against a meeting: what it is, and what can be done. */
export function troubleCard(
  reader: Person,
  meeting: MyMeeting,
  { why, by, isReader, proposed }: About,
): Card {
  const say = speak<keyof typeof texts.en>(texts, reader);
  const partners = listed(texts, reader, meeting.with.map(shortName));
  const values = {
    name: by ?? partners,
    names: partners,
    when: new Date(meeting.startsAt ?? 0),
    other: new Date(proposed ?? 0),
  };
  const mine = isReader && (why === 'declined' || why === 'away' || why === 'off-hours');
  const body = say(mine ? `trouble.${why}.own` : `trouble.${why}`, values);
  const meetingId = meeting.id;
  const takes: Action[] = proposed
    ? [press(say('button.take'), 'meetings.take', { meetingId, startsAt: proposed })]
    : [];
  const skips: Action[] =
    why === 'removed' ? [] : [press(say('button.skip'), 'meetings.skip', { meetingId })];
  const moves = press(say('button.move'), 'meetings.move', { meetingId });
  const offer = proposed ? [text(say('trouble.offer', values))] : [];
  return card(
    body,
    [heading(say(`trouble.${why}.title`)), text(body), ...offer],
    [...takes, moves, ...skips],
  );
}

/** Their calendar is elsewhere: the meetings as a file for it. */
export function elsewhereCard(reader: Person, meeting: MyMeeting): Card {
  const say = speak<keyof typeof texts.en>(texts, reader);
  const names = listed(texts, reader, meeting.with.map(shortName));
  const body = say('elsewhere.body', { names });
  const open: Action = { type: 'Action.OpenUrl', title: say('button.file'), url: meeting.calendarFile };
  const move = press(say('button.move'), 'meetings.move', { meetingId: meeting.id });
  const hours = reader.hours
    ? [text(say('elsewhere.hours', { week: workingWeek(reader, reader.hours) }))]
    : [];
  return card(body, [heading(say('elsewhere.title')), text(body), ...hours], [open, move]);
}
