import { templates } from '../../../bot/office/programs/templates/index.ts';
import type { Columns } from '../../../bot/store/columns.ts';
import type { Store } from '../../../bot/store/index.ts';
import { tables } from '../../../bot/store/tables.ts';

type Query = (...given: unknown[]) => unknown;
type Noun = Exclude<keyof Store, 'transaction' | 'onTouch' | 'close'>;
type Option = ReturnType<Columns['id']>;

const NOW = '2026-01-05T08:00:00.000Z';

/** A value that such a column may hold, as it comes back from SQL Server; JSON that any of our readers can read. */
function value({ type, length, transformer }: Option): unknown {
  if (transformer && length === 'MAX') return '{"gives":[]}';
  if (type === 'datetime2') return new Date(NOW);
  if (type === 'int') return 1;
  return type === 'bit' ? true : 'a-1';
}

/** One row of any table that the statement reads: so that a query that goes on from what it found goes on. */
export function someRow(text: string): Record<string, unknown>[] {
  const named = tables.filter(({ name }) => new RegExp(`(FROM|JOIN) "?${name}"?(?=\\s|$)`).test(text));
  const columns = named.flatMap((table) => Object.entries<Option>(table.columns('mssql')));
  return [Object.fromEntries(columns.map(([name, options]) => [name, value(options)]))];
}

const row = (name: string) => {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`there is no table ${name}`);
  const sample = ({ type, transformer }: Option) => {
    if (type === 'text' && transformer) return { gives: [] };
    return type === 'integer' ? 1 : 'a-1';
  };
  const entries = Object.entries<Option>(found.columns('better-sqlite3'));
  return Object.fromEntries(entries.map(([column, options]) => [column, sample(options)]));
};

const pair = { ...row('pair'), members: ['a-1', 'a-2'] };
const survey = { satisfaction: 5, recommend: 9, goalsReached: 'yes', change: null, sharedAt: null };
const calendarReply = row('meeting_reply');
const said = { met: 'yes', going: 4, balance: 0, comment: null, sharedAt: null };

/** What a parameter of this name is given; whatever is not named here is an id. */
const byName: Record<string, unknown> = {
  ids: ['a-1', 'a-2'],
  others: ['a-1', 'a-2'],
  pairIds: ['a-1'],
  roundIds: ['a-1'],
  eventIds: ['a-1'],
  size: 10,
  number: 1,
  version: 1,
  attempt: 1,
  askNext: true,
  publish: true,
  found: [
    { ...row('person'), enabled: true },
    { ...row('person'), id: 'a-2', managerId: undefined },
  ],
  hours: { days: [1], start: 540, end: 1020, timeZone: 'Europe/Berlin' },
  round: { ...row('round'), announcedAt: NOW, createdAt: NOW },
  settings: { name: 'Learning together' },
  now: NOW,
  until: NOW,
  before: NOW,
};

const wanted = (kind: string, called: string[] | null = null) => ({
  roundId: 'a-1',
  words: 'Ada',
  called,
  kind,
  size: 10,
  now: NOW,
});

/** What a query of this name is given, where its parameters' names do not say it. */
const byQuery: Record<string, unknown[]> = {
  'agreements.propose': [row('agreement')],
  'assessments.save': [row('assessment')],
  'calendars.reply': [calendarReply],
  'checkIns.ask': [row('check_in')],
  'checkIns.answer': ['a-1', 'a-2', 1, said, NOW],
  'checkIns.help': [row('help')],
  'deliveries.claim': [{ size: 10, urgent: 0, kinds: ['say'] }, 'a-1', NOW, NOW],
  'deliveries.handOver': [{ size: 10, urgent: 0, kinds: ['say'] }, NOW, NOW],
  'deliveries.pending': [['say'], NOW],
  'deliveries.retry': ['a-1', 'a-2', NOW, 'teams 503'],
  'deliveries.giveBack': ['a-1', 'a-2', NOW, null],
  'deliveries.takeBack': [['a-1']],
  'deliveries.settle': [{ key: 'a-1', outcome: 'sent', reason: null, remoteId: '1', at: NOW }],
  'holds.place': [row('sending_hold')],
  'holds.setAside': [{ roundId: 'a-1', exchange: 'a-2', kind: 'stopped', at: NOW, by: 'a-3' }, NOW],
  'notices.asked': [['check-ins.ask'], NOW, NOW, 10],
  'archive.put': [NOW, 10],
  'evaluations.answer': ['a-1', 'a-2', survey, NOW],
  'evaluations.certify': [row('certificate')],
  'figures.reckon': [
    { ...row('round'), announcedAt: NOW, createdAt: NOW, settings: templates['skill-exchange'] },
    NOW,
  ],
  'figures.keep': [row('figure')],
  'figures.reckoned': [10],
  'goals.addSteps': [[row('goal_step')]],
  'goals.set': [row('goal')],
  'history.note': [row('change')],
  'recognition.metSoOften': [{ from: 1, below: 3, since: NOW, now: NOW, exchange: 'x', name: 'x', size: 10 }],
  'orientation.learn': [row('lesson')],
  'orientation.reflect': [row('reflection')],
  'recognition.thank': [row('thanks')],
  'recognition.shoutOut': [row('shout_out')],
  'recognition.offer': [row('story')],
  'recognition.feel': [row('felt_fit')],
  'meetings.plan': [[row('meeting')]],
  'pairs.mark': ['a-1', 'confirmedAt', NOW],
  'pairingRuns.advance': ['a-1', 'solving', 50, NOW],
  'pairingRuns.begin': [row('pairing_run')],
  'pairingRuns.end': ['a-1', { outcome: 'done' }, NOW],
  'pairs.propose': [[pair]],
  'people.addressees': [['id', 'mail', 'hiredOn'], 'a-1', 10],
  'people.unknownMailboxes': [['a-1', 'Ada@contoso.example']],
  'people.readHours': [[{ id: 'a-1', hours: null }], NOW],
  'programs.create': [row('program')],
  'proposals.record': [row('proposal')],
  'questions.ask': [row('question')],
  'rhythms.keep': [row('rhythm')],
  'rounds.create': [row('round')],
  'rounds.mark': ['a-1', 'closedAt', NOW],
  'rulings.decide': [row('ruling')],
  'runs.record': [row('run')],
  'subscriptions.keep': [row('subscription')],
  'subscriptions.lapse': ['a-1', true, NOW],
  'sendings.put': [[row('outbox')]],
  'sendings.tallies': ['a-1', NOW],
  'sendings.unreached': ['a-1', 'a-2', 10, 0],
  'sendings.cameBack': [NOW, 10],
  'sendings.sentCards': ['a-1', 'a-2', '', 10],
  'rounds.reword': ['a-1', { name: 'Learning together' }],
  'roster.people': [wanted('waiting'), { id: 'a-1', name: 'Ada' }],
  'directory.called': ['Ada'],
  'roster.countPeople': [wanted('trial', ['a-1'])],
  'roster.pairs': [wanted('trial'), { id: 'a-1', publishedAt: NOW }],
  'proposals.pairs': [{ proposalId: 'a-1', words: 'Ada', called: null }, { id: 'a-1', score: 10 }, 10],
  'proposals.countPairs': [{ proposalId: 'a-1', words: 'Ada', called: ['a-1'] }],
  'roster.countPairs': [wanted('ended', ['a-1'])],
  'touches.leave': [row('touch')],
};

const parameters = (query: Query): string[] =>
  (
    /^(?:async )?(?:\w+)?\s*\(([^)]*)\)|^(?:async )?(\w+) =>/
      .exec(query.toString())
      ?.slice(1)
      .find(Boolean) ?? ''
  )
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

function given(noun: string, name: string, query: Query): unknown[] {
  const known = byQuery[`${noun}.${name}`];
  if (known) return known;
  return parameters(query).map((parameter) => {
    if (parameter in byName) return byName[parameter];
    return /(At|Before|since)$/.test(parameter) ? NOW : 'a-1';
  });
}

export interface Sample {
  name: string;
  ask(store: Store): Promise<unknown>;
}

/** Every named query of the store, each with arguments it could be asked with. */
export function samples(store: Store): Sample[] {
  const nouns = Object.keys(store).filter((name) => typeof store[name as Noun] === 'object') as Noun[];
  return nouns.flatMap((noun) =>
    Object.entries(store[noun] as Record<string, Query>).map(([name, query]) => ({
      name: `${noun}.${name}`,
      ask: async (asked) => (asked[noun] as Record<string, Query>)[name]?.(...given(noun, name, query)),
    })),
  );
}
