import type { App } from '../../../bot/app.ts';
import type { Card } from '../../../bot/card.ts';
import { enter } from '../../../bot/enter.ts';
import type { Door } from '../../../bot/stage.ts';
import { stages } from '../../../bot/stages.ts';
import { type Pressing, pressed } from './pressed.ts';
import { undone } from './rooms.ts';

/** Who is shown a card, and about what. */
type About = [reader: string, params: object];

const RUNNING = { roundId: 'running' };
const OPEN = { ...RUNNING, pairId: 'open' };

/** Of whom each card that is sent is true in the small company. */
const sent: Record<string, About> = {
  'awareness.announce': ['ada', { roundId: 'inviting' }],
  'awareness.remind': ['ada', { roundId: 'inviting' }],
  'assessment.remind': ['rosa', { roundId: 'inviting' }],
  'opt-in.resumed': ['ada', RUNNING],
  'opt-in.farewell': ['ada', { roundId: 'inviting', ofId: 'paul' }],
  'opt-in.away': ['ada', { roundId: 'inviting', ofId: 'lin' }],
  'pairing.waiting': ['rosa', RUNNING],
  'guidance.introduce': ['ada', OPEN],
  'guidance.agreement': ['ada', OPEN],
  'guidance.changed': ['kurt', { ...RUNNING, pairId: 'confirmed' }],
  'guidance.signed': ['grace', OPEN],
  'guidance.prepare': ['ada', OPEN],
  'check-ins.hand': ['ada', { pairId: 'open', by: 'rosa', words: 'Shall we talk on Thursday?' }],
  'evaluation.milestone': ['kurt', { pairId: 'confirmed', milestone: 'met-once' }],
  'evaluation.thanked': ['ada', { thanksId: 'thanks' }],
  'evaluation.story-approved': ['lin', RUNNING],
  'evaluation.shout-out': ['', { pairId: 'completed' }],
  'meetings.ask': ['ada', { meetingId: 'past' }],
  'meetings.no-time': [
    'ada',
    {
      ...{ meetingId: 'timeless', why: 'all-taken', unreadable: [] },
      shared: [{ from: '2026-03-02T09:00:00.000Z', to: '2026-03-02T11:00:00.000Z' }],
    },
  ],
  'meetings.trouble': ['ada', { meetingId: 'next', attempt: 1, why: 'proposed', by: 'grace' }],
  'meetings.elsewhere': ['ada', { meetingId: 'next' }],
  'meetings.held': ['ada', { meetingId: 'past', by: 'grace' }],
  'check-ins.ask': ['ada', { pairId: 'open', number: 2 }],
  'check-ins.help': ['grace', { pairId: 'open', number: 2, step: 'tip' }],
  'check-ins.watch': ['ada', { pairId: 'open', watch: 'first-meeting' }],
  'trial.ask': ['ada', OPEN],
  'trial.remind': ['ada', OPEN],
  'trial.confirmed': ['kurt', { pairId: 'confirmed' }],
  'trial.ended': ['olga', { pairId: 'ended' }],
  'trial.two': ['ada', { pairId: 'open', leftId: 'kurt' }],
  'evaluation.ask': ['kurt', RUNNING],
  'evaluation.completed': ['lin', { pairId: 'completed' }],
  'evaluation.ended': ['olga', { pairId: 'ended' }],
  'questions.answered': ['ada', { questionId: 'question' }],
  'rounds.cancelled': ['ada', { roundId: 'over' }],
  'rounds.preview-announcement': ['ada', { programId: 'program' }],
  'awareness.post': ['', RUNNING],
  'evaluation.report': ['', { roundId: 'closed' }],
  'report.digest': ['', RUNNING],
};

export interface Drawn {
  name: string;
  draw(app: App): Promise<Card | null>;
}

/** The same cards where they say something else. */
const otherwise: Record<string, Record<string, About>> = {
  'check-ins.help': {
    'offer-talk': ['grace', { pairId: 'open', number: 2, step: 'offer-talk' }],
    'offer-end': ['grace', { pairId: 'open', number: 2, step: 'offer-end' }],
  },
  'meetings.no-time': {
    unreadable: ['ada', { meetingId: 'timeless', why: 'unreadable', unreadable: ['grace'], shared: [] }],
    'no-shared-hours': ['ada', { meetingId: 'timeless', why: 'no-shared-hours', unreadable: [], shared: [] }],
  },
  'meetings.trouble': {
    declined: ['ada', { meetingId: 'next', attempt: 1, why: 'declined', by: 'grace' }],
    'own-away': ['ada', { meetingId: 'next', attempt: 1, why: 'away', by: 'ada' }],
  },
  'opt-in.status': { waiting: ['rosa', {}], completed: ['noa', {}] },
};

const ways = (name: string): [way: string, about: About][] => [
  ['', sent[name] ?? ['ada', {}]],
  ...Object.entries(otherwise[name] ?? {}),
];

const called = (...parts: string[]) => parts.filter(Boolean).join('.');

async function known({ store }: App, id: string) {
  const person = await store.people.get(id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}

const cards: Drawn[] = stages.flatMap(({ cards = [] }) =>
  cards.flatMap(({ name, draw }) =>
    ways(name).map(([way, [reader, params]]) => ({
      name: called(name, way),
      draw: async (app: App) => draw(app, await known(app, reader), params as never),
    })),
  ),
);

const postings: Drawn[] = stages.flatMap(({ postings = [] }) =>
  postings.map(({ name, draw }) => ({ name, draw: (app) => draw(app, (sent[name]?.[1] ?? {}) as never) })),
);

const commands: Drawn[] = stages.flatMap(({ commands = [] }) =>
  commands.flatMap(({ name, reply }) =>
    ways(name).map(([way, [id]]) => ({
      name: called('command', name, way),
      draw: (app: App) => reply(app, { id, name: '', roles: [] }, ''),
    })),
  ),
);

/** What a press shows once it has done what it does; what it did is taken back. */
const replies: Drawn[] = stages.flatMap(({ doors = [] }) =>
  doors.flatMap((door) => {
    const { name, by } = door.contract;
    if (!door.reply || by !== 'employee') return [];
    return Object.entries(pressed[name] ?? {}).map(([way, pressing]) => ({
      name: called('reply', name, way),
      draw: (app: App) => undone(app, () => press(app, door, pressing)),
    }));
  }),
);

async function press(app: App, door: Door, { by, given }: Pressing): Promise<Card | null> {
  const { input } = await enter(app, door, by, given);
  return (await door.reply?.(app, by, input)) ?? null;
}

/** Every card that anyone can be shown: what is sent, what is posted, what answers words and presses. */
export const everyCard: readonly Drawn[] = [...cards, ...postings, ...commands, ...replies];
