import { expect, test } from 'vitest';
import { type Meeting, type MeetingReply, timeless } from '../../shared/meeting.ts';
import { type CalendarChange, changesOf, type Standing } from '../../shared/meetings/follow.ts';

const at = (day: number, hour: number) => `2027-01-${day}T${hour}:00:00.000Z`;
const NOW = at(11, 10);
const time = { startsAt: at(12, 10), endsAt: at(12, 11) };
const later = { startsAt: at(13, 10), endsAt: at(13, 11) };
const meeting = { ...timeless, ...time, id: 'm', attempt: 1, bookedAt: NOW } as Meeting;

const answer = (reply: MeetingReply['reply'], proposed: object = { startsAt: null, endsAt: null }) =>
  ({ personId: 'ada', reply, ...proposed }) as Standing['answers'][number];
const entry = (...answers: Standing['answers'][number][]): Standing => ({
  ...time,
  ...{ cancelled: false, answers },
});
const known = (reply: MeetingReply['reply'], proposed: object = { startsAt: null, endsAt: null }) =>
  [{ ...answer(reply, proposed), meetingId: 'm', attempt: 1, saidAt: NOW, takenAt: null }] as MeetingReply[];

const answered = (one: Standing['answers'][number]): CalendarChange[] => [{ is: 'answered', ...one }];

test.each<[string, Standing | null, MeetingReply[], CalendarChange[]]>([
  ['nothing, where nobody has said anything', entry(), [], []],
  ['that it is gone', null, [], [{ is: 'removed' }]],
  ['that it was called off', { ...entry(), cancelled: true }, [], [{ is: 'removed' }]],
  [
    'another time, and no answers to the old one',
    { ...entry(answer('declined')), ...later },
    [],
    [{ is: 'moved', ...later }],
  ],
  ['a no', entry(answer('declined')), [], answered(answer('declined'))],
  ['the same no once', entry(answer('declined')), known('declined'), []],
  ['a yes after a no', entry(answer('accepted')), known('declined'), answered(answer('accepted'))],
  [
    'another time that somebody proposes',
    entry(answer('tentative', later)),
    [],
    answered(answer('tentative', later)),
  ],
  ['the same proposal once', entry(answer('tentative', later)), known('tentative', later), []],
  [
    'a proposal that it has since been moved to as no proposal',
    entry(answer('tentative', time)),
    known('tentative'),
    [],
  ],
  [
    'a no to the time before, which it has left for the proposed one, as no no',
    entry(answer('declined', time)),
    [],
    answered(answer('tentative')),
  ],
  [
    'a yes of whom the calendar shows to be away as nothing new',
    entry(answer('accepted')),
    known('away'),
    [],
  ],
  [
    'a no of whom the calendar shows to be away',
    entry(answer('declined')),
    known('away'),
    answered(answer('declined')),
  ],
])('what a calendar entry tells: %s', (_what, standing, replies, changes) => {
  expect(changesOf(meeting, standing, replies, NOW)).toEqual(changes);
});

test('an entry that is taken out once the meeting is over was not called off', () => {
  expect(changesOf(meeting, null, [], at(12, 11))).toEqual([]);
});
