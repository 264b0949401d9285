import { expect, test } from 'vitest';
import { stages } from '../../../bot/stages.ts';
import { commandFor } from '../../../bot/teams/commands.ts';

const commands = stages.flatMap(({ commands = [] }) => commands);
const meant = (typed: string) => commandFor(commands, typed)?.name;

/** Whatever people have been seen to type, and what they meant. */
const said: [string, string][] = [
  ['help', 'awareness.help'],
  ['Hi', 'awareness.help'],
  ['hello Pairwise!', 'awareness.help'],
  ['HELP ME', 'awareness.help'],
  ['status', 'opt-in.status'],
  ['Status?', 'opt-in.status'],
  ['@Pairwise status', 'opt-in.status'],
  ['pairwise, status please', 'opt-in.status'],
  ['Pairwize statsu', 'opt-in.status'],
  ['where do I stand', 'opt-in.status'],
  ['resume', 'opt-in.status'],
  ['pause', 'opt-in.pause'],
  ['puase', 'opt-in.pause'],
  ['pasue', 'opt-in.pause'],
  ['I would like to pause', 'opt-in.pause'],
  ['How do I take a break?', 'opt-in.pause'],
  ['leave', 'opt-in.leave'],
  ['I want to leave the program', 'opt-in.leave'],
  ['stop', 'opt-in.stop'],
  ['Don’t contact me', 'opt-in.stop'],
  ['my pair', 'guidance.my-pair'],
  ['who is my partner?', 'guidance.my-pair'],
  ['my partnr', 'guidance.my-pair'],
  ['next meeting', 'meetings.next'],
  ['nxt meeting', 'meetings.next'],
  ['Find another time', 'meetings.next'],
  ['can you find another time for next week', 'meetings.next'],
  ['check in', 'check-ins.check-in'],
  ['Check-in', 'check-ins.check-in'],
  ['checkin', 'check-ins.check-in'],
  ['ask', 'awareness.ask'],
  ['I want to ask a question', 'awareness.ask'],
  ['my data', 'privacy.my-data'],
  ['my dta', 'privacy.my-data'],
  ['Thanks!', 'awareness.help'],
  ['thank you', 'awareness.help'],
  ['can I talk to a coordinator?', 'awareness.ask'],
  ['FAQ', 'awareness.ask'],
  ['End our pairing', 'guidance.my-pair'],
  ['could we reschedule', 'meetings.next'],
  ['unpause', 'opt-in.status'],
  ['MY-PAIR', 'guidance.my-pair'],
  ['“Next-Meeting”', 'meetings.next'],
  ['chek in', 'check-ins.check-in'],
  ['/status', 'opt-in.status'],
  ['delete my data', 'privacy.delete'],
  ['please delete my data', 'privacy.delete'],
  ['language', 'awareness.language'],
  ['langauge', 'awareness.language'],
  ['Sprache', 'awareness.language'],
  ['Hilfe!', 'awareness.help'],
  ['帮助', 'awareness.help'],
  ['No', 'opt-in.status'],
  ['Not interested.', 'opt-in.status'],
  ['I don’t want this', 'opt-in.status'],
];

test.each(said)('“%s” is understood', (typed, command) => {
  expect(meant(typed)).toBe(command);
});

test('what means nothing to us is left for the answer that helps', () => {
  for (const typed of ['', '???', '👋🏽', 'blue', 'x', 'the weather is nice today', '🙂'.repeat(200)])
    expect(meant(typed), typed).toBeUndefined();
});

test('a long letter is not searched for commands', () => {
  const letter =
    'Dear all, I wonder whether somebody who had to leave his team for a while could be told apart';
  expect(meant(letter)).toBeUndefined();
});
