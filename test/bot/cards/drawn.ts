import type { App } from '../../../bot/app.ts';
import type { Card } from '../../../bot/card.ts';
import { read } from '../../../bot/enter.ts';
import { stages } from '../../../bot/stages.ts';

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

/** What a press of each button in chat is given. */
const pressed: Record<string, object> = {
  'opt-in.never': { sure: 'yes' },
  'sendings.choose-notices': { rate: 'daily' },
  'opt-in.contact-again': { sure: 'yes' },
  'opt-in.pause': { until: '2026-03-02' },
  'assessment.save': { step: 'skills', offers: ['Spreadsheets'] },
  'awareness.ask': { text: 'May I swap?' },
  'awareness.asked': { questionId: 'question' },
  'awareness.asking': { text: 'May I swap?' },
  'awareness.speak': { language: 'en-GB' },
  'check-ins.answer': { number: 2, met: 'no', going: 2, balance: 0 },
  'evaluation.answer': { satisfaction: 5, recommend: 9, goalsReached: 'yes' },
  'guidance.propose': { from: 1, everyWeeks: 2, minutes: 45, place: 'x', reach: 'y', confidentiality: 'z' },
  'guidance.sign': { version: 1 },
  'guidance.set-goal': { text: 'Give a talk' },
  'guidance.change-goal': { goalId: 'goal' },
  'guidance.tick': { done: 'step' },
  'guidance.learn': { lesson: 'listening', answer: 'b' },
  'evaluation.feel': { fit: 'poor' },
  'evaluation.thank': { words: 'You made time for me.' },
  'evaluation.shout-out': { wanted: true },
  'evaluation.offer-story': { words: 'I gave my first talk.' },
  'meetings.report': { met: 'no' },
  'meetings.take': { startsAt: '2026-03-02T09:00:00.000Z' },
  'privacy.erase': { confirm: 'delete' },
  'trial.answer': { choice: 'go-on' },
};

export interface Drawn {
  name: string;
  draw(app: App): Promise<Card | null>;
}

const aboutOf = (name: string): About => sent[name] ?? ['ada', {}];

async function known({ store }: App, id: string) {
  const person = await store.people.get(id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}

const cards: Drawn[] = stages.flatMap(({ cards = [] }) =>
  cards.map(({ name, draw }) => ({
    name,
    draw: async (app) => draw(app, await known(app, aboutOf(name)[0]), aboutOf(name)[1] as never),
  })),
);

const postings: Drawn[] = stages.flatMap(({ postings = [] }) =>
  postings.map(({ name, draw }) => ({ name, draw: (app) => draw(app, aboutOf(name)[1] as never) })),
);

const commands: Drawn[] = stages.flatMap(({ commands = [] }) =>
  commands.map(({ name, reply }) => ({
    name: `command.${name}`,
    draw: (app) => reply(app, { id: 'ada', name: '', roles: [] }, ''),
  })),
);

const replies: Drawn[] = stages.flatMap(({ doors = [] }) =>
  doors.flatMap(({ contract, reply }) => {
    if (!reply || contract.by !== 'employee') return [];
    const about = { ...OPEN, meetingId: 'next', ...pressed[contract.name] };
    const actor = { id: 'ada', name: '', roles: [] };
    return [
      { name: `reply.${contract.name}`, draw: async (app: App) => reply(app, actor, read(contract, about)) },
    ];
  }),
);

/** Every card that anyone can be shown: what is sent, what is posted, what answers words and presses. */
export const everyCard: readonly Drawn[] = [...cards, ...postings, ...commands, ...replies];
