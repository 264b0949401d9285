import { onTestFinished } from 'vitest';
import type { App } from '../../../bot/app.ts';
import { skillExchange } from '../../../bot/office/programs/templates/skill-exchange.ts';
import { type Assessment, emptyAssessment } from '../../../shared/assessment.ts';
import { timeless } from '../../../shared/meeting.ts';
import { publish } from '../../../shared/office/metrics/figures.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { DAY, daysLater, later } from '../../../shared/time.ts';
import { kindness, question, steps } from './company-words.ts';
import { rooms } from './rooms.ts';

export const START = '2026-01-05T09:00:00.000Z';
export const NOW = daysLater(START, 30);

/** Whom the golden cards are about, by their ids. */
export const plainNames = {
  ada: 'Ada King',
  grace: 'Grace Hopper',
  kurt: 'Kurt Gold',
  mia: 'Mia Roy',
  lin: 'Lin Yi',
  noa: 'Noa Barak',
  olga: 'Olga Orlova',
  paul: 'Paul Otto',
  rosa: 'Rosa Diaz',
};
export type Names = typeof plainNames;

const settings = (name: string) => ({
  ...skillExchange,
  name,
  channel: { teamId: 'team', channelId: 'channel', name: 'Mentoring' },
  sponsor: { name: 'Dana Roth', words: 'I learned most from my peers.' },
});

const person = (id: string, name: string): Person => ({
  id,
  name,
  mail: `${id}@example.com`,
  department: 'Finance',
  title: 'Analyst',
  level: 2,
  site: 'Berlin',
  managerId: null,
  language: 'en',
  hiredOn: '2020-01-01',
  enabled: true,
  guest: false,
  hours: { days: [1, 2, 3, 4, 5], start: 540, end: 1020, timeZone: 'Europe/Berlin' },
  doNotContactAt: null,
});

const assessment = (roundId: string, id: string): Assessment => ({
  ...emptyAssessment(roundId, id, START),
  offers: [{ skill: 'Spreadsheets', level: 4, willing: 3 }],
  wants: [{ skill: 'Presenting', level: 1, main: true }],
  goals: ['Give a talk'],
  languages: ['en', 'de'],
});

/** Two people's pair; the facts say how far it has come. */
const pair = (id: string, roundId: string, members: string[], facts: Partial<Pair> = {}): Pair => ({
  id,
  roundId,
  proposalId: 'proposal',
  members,
  score: 640,
  reasons: {
    gives: members.flatMap((from) =>
      members.filter((to) => to !== from).map((to) => ({ from, to, skills: ['Presenting'] })),
    ),
    languages: ['en', 'de'],
    goals: ['talk'],
    ways: ['plan'],
    preferences: ['other-department'],
    mutualWish: true,
    relaxed: ['met-before'],
  },
  proposedAt: START,
  publishedAt: START,
  introducedAt: START,
  confirmedAt: null,
  completedAt: null,
  endedAt: null,
  endedReason: null,
  ...facts,
});

const meeting = (id: string, number: number, startsAt: string | null, facts: object = {}) => ({
  ...{ id, pairId: 'open', roundId: 'running', number, fromAt: START, ...timeless },
  ...{ weekAt: START, inTrial: 1 },
  ...{ startsAt, endsAt: startsAt && later(startsAt, DAY / 32), bookedAt: startsAt },
  ...facts,
});

/**
 * A small company with fixed ids in the middle of everything: every card that can be drawn is true of somebody.
 * `ended`: says when it is needed no more.
 */
export async function company(
  names: Names = plainNames,
  program = 'Learning together',
  ended: (close: () => Promise<void>) => void = onTestFinished,
): Promise<App> {
  const { app, close } = await rooms(NOW);
  ended(close);
  await people(app, names);
  await rounds(app, program);
  await pairs(app);
  await answers(app);
  await figures(app);
  return app;
}

const ids = Object.keys(plainNames) as (keyof Names)[];

const people = ({ store }: App, names: Names) =>
  store.people.record(
    ids.map((id) => person(id, names[id])),
    START,
  );

/** The running round's, as they would be of a hundred people. */
async function figures({ store }: App) {
  const round = await store.rounds.get('running');
  if (!round) throw new Error('no running round');
  const counts = {
    audience: 100,
    reached: 95,
    joined: 60,
    assessed: 55,
    active: 50,
    matched: 45,
    paired: 45,
  };
  const at = { department: null, site: null, level: null, tenure: null };
  const pairs = { open: 45, lively: 40, old: 45, soon: 35, asked: 180, answered: 120, risky: 5 };
  const told = publish(
    { profiles: [{ at, counts: { ...counts, ...pairs } }], whole: {} },
    round.settings,
    () => 0,
  );
  await store.figures.drawSecret(START);
  await store.figures.keep({ roundId: round.id, week: '2026-01-26', at: NOW, ...told, retention: null });
}

async function rounds({ store }: App, name: string) {
  const program = { id: 'program', template: 'skill-exchange', createdAt: START, createdBy: 'hr' };
  await store.programs.create({ ...program, settings: settings(name) });
  const kinds = {
    inviting: {},
    running: { publishedAt: START },
    over: { publishedAt: START, cancelledAt: NOW },
    closed: { publishedAt: START, closedAt: NOW },
  };
  for (const [index, [id, facts]] of Object.entries(kinds).entries()) {
    const announcedAt = id === 'inviting' ? daysLater(NOW, -3) : START;
    const none = { pairingAt: null, publishedAt: null, closedAt: null, cancelledAt: null };
    const dates = { createdAt: START, announcedAt, ...none, ...facts };
    await store.rounds.create({
      id,
      programId: 'program',
      number: index + 1,
      settings: settings(name),
      ...dates,
    });
    await store.enrolments.invite(id, ids, START);
  }
  for (const id of ids) {
    await store.enrolments.join('running', id, START);
    await store.enrolments.assess('running', id, START);
    await store.assessments.save(assessment('running', id));
  }
  await store.enrolments.join('inviting', 'rosa', NOW);
  await store.enrolments.wait('running', ['rosa'], 'odd-one-out', NOW);
  await store.enrolments.join('inviting', 'paul', NOW);
  await store.enrolments.leave('inviting', 'paul', null, NOW, 'Thank you for your patience.');
  await store.enrolments.join('inviting', 'lin', NOW);
  await store.enrolments.pause('inviting', 'lin', daysLater(NOW, 14), NOW);
}

async function pairs({ store }: App) {
  await store.pairs.propose([
    pair('open', 'running', ['ada', 'grace']),
    pair('confirmed', 'running', ['kurt', 'mia'], { confirmedAt: NOW }),
    pair('completed', 'running', ['lin', 'noa'], { confirmedAt: START, completedAt: NOW }),
    pair('ended', 'running', ['olga', 'paul'], { endedAt: NOW, endedReason: 'ended-by-partner' }),
  ]);
  const terms = {
    everyWeeks: 2,
    minutes: 45,
    place: 'Online, in Teams',
    reach: 'In Teams',
    hopes: 'To speak up',
  };
  const version = { version: 1, terms: { ...terms, confidentiality: 'Between us.' }, proposedAt: START };
  await store.agreements.propose({ pairId: 'open', ...version, proposedBy: null });
  await store.agreements.propose({ pairId: 'confirmed', ...version, proposedBy: 'mia' });
  await store.agreements.propose({ pairId: 'completed', ...version, proposedBy: null });
  await store.agreements.sign('confirmed', 1, 'mia', START);
  await store.agreements.sign('open', 1, 'grace', START);
  await steps(store);
  await store.meetings.plan([
    meeting('held', 1, START, { pairId: 'confirmed', heldAt: NOW }),
    meeting('past', 1, daysLater(NOW, -2), { askedAt: daysLater(NOW, -1) }),
    meeting('next', 2, daysLater(NOW, 5), { joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' }),
    meeting('timeless', 3, null, { noTimeAt: NOW }),
  ]);
  const reply = { meetingId: 'next', attempt: 1, personId: 'grace', reply: 'tentative' } as const;
  const other = { startsAt: daysLater(NOW, 6), endsAt: daysLater(NOW, 6), saidAt: NOW, takenAt: null };
  await store.calendars.reply({ ...reply, ...other });
}

async function answers({ store }: App) {
  const silence = { answeredAt: null, met: null, going: null, balance: null, comment: null, sharedAt: null };
  const asked = { pairId: 'open', roundId: 'running', askedAt: NOW, ...silence };
  await store.checkIns.ask({ ...asked, personId: 'ada', number: 2 });
  await store.checkIns.ask({ ...asked, personId: 'grace', number: 2 });
  const poor = { met: 'yes', going: 2, balance: -2, comment: null, sharedAt: null } as const;
  await store.checkIns.answer('open', 'grace', 2, poor, NOW);
  await store.trials.ask('open', 'ada', NOW);
  await store.evaluations.ask('running', 'kurt', 'confirmed', NOW);
  await store.evaluations.ask('running', 'lin', 'completed', NOW);
  const certificate = {
    code: 'CERT-1',
    roundId: 'running',
    personId: 'lin',
    pairId: 'completed',
    issuedAt: NOW,
  };
  await store.evaluations.certify(certificate);
  await kindness(store);
  await question(store);
}
