// How one row goes from waiting to settled, with two workers who may die at any step and a coordinator who may hold it back,
// as `bot/store/deliveries.ts` and `bot/store/holds.ts` have it.

export type Worker = 'a' | 'b';
type At = 'idle' | 'taken' | 'sent';

export interface State {
  outcome: 'waiting' | 'paused' | 'withdrawn' | 'settled';
  holder: Worker | null;
  lease: 'none' | 'live' | 'over';
  /** Copies of the job that lie in the queue. */
  jobs: number;
  a: At;
  b: At;
  sends: number;
  settles: number;
  /** Deaths after the message had left and before that was written down. */
  between: number;
  deaths: number;
}

export const start: State = {
  outcome: 'waiting',
  holder: null,
  lease: 'none',
  jobs: 0,
  a: 'idle',
  b: 'idle',
  sends: 0,
  settles: 0,
  between: 0,
  deaths: 0,
};

const MOST_DEATHS = 3;
const MOST_JOBS = 2;

export type Step = [name: string, next: State];

const isFree = ({ outcome, lease }: State) => outcome === 'waiting' && lease !== 'live';

export type Rule = 'take' | 'settle' | 'fence' | 'hold';

/** What may happen next. `broken` leaves rules out, to see that the search would notice. */
export function steps(state: State, broken: readonly Rule[] = []): Step[] {
  const next: Step[] = [];
  if (isFree(state) && state.jobs < MOST_JOBS)
    next.push(['hand over', { ...state, holder: null, lease: 'live', jobs: state.jobs + 1 }]);
  if (state.jobs > 0) next.push(['the queue is lost', { ...state, jobs: 0 }]);
  const lies = state.outcome === 'waiting' && state.lease === 'live' && state.holder === null;
  if (lies) next.push(['a loss is noticed', { ...state, lease: 'none' }]);
  next.push(...holding(state, broken));
  // A request is begun only while its answer would come before the lease ends: so it does not end under a living sender.
  const sending = state.holder !== null && state[state.holder] === 'sent';
  if (state.lease === 'live' && (!sending || broken.includes('fence')))
    next.push(['the lease ends', { ...state, lease: 'over' }]);
  for (const worker of ['a', 'b'] as const) next.push(...stepsOf(state, worker, broken));
  return next;
}

/** Held back, unless a worker has it now. What lies in the queue or is free is not on its way. */
function holding(state: State, broken: readonly Rule[]): Step[] {
  const aside = { ...state, holder: null, lease: 'none' as const };
  if (state.outcome === 'paused')
    return [
      ['it goes on', { ...aside, outcome: 'waiting' }],
      ['it is stopped', { ...aside, outcome: 'withdrawn' }],
    ];
  const may = state.holder === null || state.lease !== 'live' || broken.includes('hold');
  if (state.outcome !== 'waiting' || !may) return [];
  return [
    ['it is paused', { ...aside, outcome: 'paused' }],
    ['it is stopped', { ...aside, outcome: 'withdrawn' }],
  ];
}

function stepsOf(state: State, worker: Worker, broken: readonly Rule[]): Step[] {
  const next: Step[] = [];
  const mine = state.holder === worker && state.lease === 'live';
  if (state[worker] === 'idle' && state.jobs > 0) {
    const may =
      state.outcome === 'waiting' &&
      (state.holder === null ? state.lease !== 'none' : state.lease !== 'live' || broken.includes('take'));
    const jobs = state.jobs - 1;
    next.push([
      `${worker} takes`,
      may ? { ...state, jobs, holder: worker, lease: 'live', [worker]: 'taken' } : { ...state, jobs },
    ]);
  }
  if (state[worker] === 'taken') {
    if (mine || broken.includes('take'))
      next.push([`${worker} sends`, { ...state, [worker]: 'sent', sends: state.sends + 1 }]);
    const back = state.holder === worker ? { holder: null, lease: 'none' as const } : {};
    next.push([`${worker} gives back`, { ...state, ...back, [worker]: 'idle' }]);
  }
  if (state[worker] === 'sent') {
    const first = state.outcome !== 'settled' || broken.includes('settle');
    const settled = { outcome: 'settled', holder: null, lease: 'none', settles: state.settles + 1 } as const;
    next.push([`${worker} settles`, { ...state, ...(first ? settled : {}), [worker]: 'idle' }]);
  }
  if (state[worker] !== 'idle' && state.deaths < MOST_DEATHS) {
    const between = state.between + (state[worker] === 'sent' ? 1 : 0);
    next.push([`${worker} dies`, { ...state, [worker]: 'idle', between, deaths: state.deaths + 1 }]);
  }
  return next;
}

const nameOf = (state: State): string => JSON.stringify(state);

/** Every state that can be reached, with the steps that lead on from it. */
export function explore(...broken: Rule[]): Map<string, { state: State; next: State[] }> {
  const known = new Map<string, { state: State; next: State[] }>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    if (known.has(nameOf(state))) continue;
    const next = steps(state, broken).map(([, to]) => to);
    known.set(nameOf(state), { state, next });
    open.push(...next.filter((to) => to.sends <= MOST_DEATHS + 2));
  }
  return known;
}

/** The states from which settling can still be reached. */
export function hopeful(known: ReturnType<typeof explore>): Set<string> {
  const before = new Map<string, string[]>();
  for (const [name, { next }] of known)
    for (const to of next) before.set(nameOf(to), [...(before.get(nameOf(to)) ?? []), name]);
  const good = new Set(
    [...known].filter(([, { state }]) => state.outcome === 'settled').map(([name]) => name),
  );
  const open = [...good];
  for (let name = open.pop(); name; name = open.pop())
    for (const earlier of before.get(name) ?? [])
      if (!good.has(earlier)) {
        good.add(earlier);
        open.push(earlier);
      }
  return good;
}
