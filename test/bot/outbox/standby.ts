// How one row is sent from the table by two instances, of which whoever has the lease delivers, as `bot/outbox/hold.ts`
// and `bot/outbox/deliver.ts` have it. Both may die at any step, or stand still for longer than their lease.

type Instance = 'a' | 'b';

interface Side {
  /** `stale`: taken before it had lost the lease and got it again. */
  at: 'idle' | 'taken' | 'stale' | 'sent';
  /** It is sure that the lease is its own. */
  sure: boolean;
  /** It took the lease over, and lets the other write down what it had sent. */
  waits: boolean;
}

export interface Standing {
  outcome: 'waiting' | 'settled';
  row: Instance | null;
  lease: Instance | null;
  leaseEnded: boolean;
  a: Side;
  b: Side;
  sends: number;
  settles: number;
  between: number;
  deaths: number;
}

const idle: Side = { at: 'idle', sure: false, waits: false };

const start: Standing = {
  outcome: 'waiting',
  row: null,
  lease: null,
  leaseEnded: false,
  a: idle,
  b: idle,
  sends: 0,
  settles: 0,
  between: 0,
  deaths: 0,
};

const MOST_DEATHS = 2;

export type StandbyRule = 'sure' | 'waits' | 'stands by' | 'stale';

function steps(state: Standing, broken: readonly StandbyRule[]): Standing[] {
  const next: Standing[] = [];
  // Its holder counts from before it asked, in real time: so it is unsure before the lease ends.
  const holder = state.lease && state[state.lease];
  if (holder && !state.leaseEnded && (!holder.sure || broken.includes('sure')))
    next.push({ ...state, leaseEnded: true });
  for (const one of ['a', 'b'] as const) next.push(...stepsOf(state, one, one === 'a' ? 'b' : 'a', broken));
  return next;
}

function stepsOf(
  state: Standing,
  one: Instance,
  other: Instance,
  broken: readonly StandbyRule[],
): Standing[] {
  const side = state[one];
  const next: Standing[] = [];
  const put = (change: Partial<Side>, rest: Partial<Standing> = {}) =>
    next.push({ ...state, ...rest, [one]: { ...side, ...change } });

  const may = state.lease === null || state.lease === one || state.leaseEnded || broken.includes('stands by');
  if (!side.sure && may) {
    const at = side.at === 'taken' && !broken.includes('stale') ? 'stale' : side.at;
    const row = state.row === one && at !== 'taken' && at !== 'sent' ? null : state.row;
    put({ sure: true, waits: true, at }, { lease: one, leaseEnded: false, row });
  }
  if (side.sure) put({ sure: false });
  const settling = state[other].at === 'sent' && !broken.includes('waits');
  if (side.sure && side.waits && !settling)
    put({ waits: false }, { row: state.row === other ? null : state.row });
  if (side.sure && side.at === 'idle' && state.outcome === 'waiting' && state.row === null)
    put({ at: 'taken' }, { row: one });
  if (side.at === 'taken' && side.sure) put({ at: 'sent' }, { sends: state.sends + 1 });
  if (side.at === 'taken' || side.at === 'stale')
    put({ at: 'idle' }, { row: state.row === one ? null : state.row });
  if (side.at === 'sent') {
    const first = state.outcome === 'waiting';
    put({ at: 'idle' }, first ? { outcome: 'settled', row: null, settles: state.settles + 1 } : {});
  }
  if (state.deaths < MOST_DEATHS && (side.at !== 'idle' || side.sure)) {
    const between = state.between + (side.at === 'sent' ? 1 : 0);
    put(idle, { between, deaths: state.deaths + 1 });
  }
  return next;
}

/** Every state that can be reached, with those that follow it. */
export function exploreStandby(...broken: StandbyRule[]) {
  const known = new Map<string, { state: Standing; next: string[] }>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    const name = JSON.stringify(state);
    if (known.has(name)) continue;
    const next = steps(state, broken).filter(({ sends }) => sends <= MOST_DEATHS + 2);
    known.set(name, { state, next: next.map((one) => JSON.stringify(one)) });
    open.push(...next);
  }
  return known;
}
