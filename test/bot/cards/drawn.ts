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
  'pairing.waiting': ['rosa', RUNNING],
  'guidance.introduce': ['ada', OPEN],
  'guidance.agreement': ['ada', OPEN],
  'guidance.changed': ['kurt', { ...RUNNING, pairId: 'confirmed' }],
  'guidance.signed': ['grace', OPEN],
  'meetings.ask': ['ada', { meetingId: 'past' }],
  'meetings.no-time': ['ada', { meetingId: 'timeless', why: 'none-free' }],
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
};

/** What a press of each button in chat is given. */
const pressed: Record<string, object> = {
  'opt-in.pause': { until: '2026-03-02' },
  'assessment.save': { step: 'skills', offers: ['Spreadsheets'] },
  'awareness.ask': { text: 'How long is it?' },
  'check-ins.answer': { number: 2, met: 'no', going: 2, balance: 0 },
  'evaluation.answer': { satisfaction: 5, recommend: 9, goalsReached: 'yes' },
  'guidance.propose': { everyWeeks: 2, minutes: 45, place: 'x', reach: 'y', confidentiality: 'z' },
  'guidance.sign': { version: 1 },
  'meetings.report': { met: 'no' },
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
