import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import type { WaitingReason } from '../enrolment.ts';
import { id } from '../fields.ts';
import { type Page, paged, words } from '../paging.ts';
import type { Relaxation } from '../pair.ts';
import type { Preference } from '../program.ts';
import type { Instant } from '../time.ts';
import type { OpenBan } from './rules.ts';
import type { Quality, RunKind, RunOutcome, RunStep } from './run.ts';
import type { Shares } from './score.ts';
import { type PairingSettings, pairingSettings } from './settings.ts';

export interface Named {
  id: string;
  name: string;
  department: string | null;
}

/** A run of the engine, while it goes on and after. */
export interface RunView {
  id: string;
  kind: RunKind;
  settings: PairingSettings;
  startedAt: Instant;
  step: RunStep;
  /** 0 to 100. */
  done: number;
  endedAt: Instant | null;
  outcome: RunOutcome | null;
  /** Why it failed, in words. */
  why: string | null;
  quality: Quality | null;
}

/** The proposal as the coordinators see it, before anyone is told; its pairs and who waits are read page by page. */
export interface ProposalView {
  proposalId: string;
  madeAt: Instant;
  publishedAt: Instant | null;
  settings: PairingSettings;
  quality: Quality;
}

export interface WaitingPerson extends Named {
  reason: WaitingReason;
  bans: OpenBan[];
  uncovered: boolean;
}

export interface ProposedPair {
  id: string;
  members: (Named & {
    /** The partner's place in this one's own list of all they may have; null where it was not looked into. */
    place: number | null;
  })[];
  score: number;
  gives: { from: string; to: string; skills: string[] }[];
  goals: string[];
  ways: string[];
  preferences: Preference[];
  mutualWish: boolean;
  relaxed: Relaxation[];
  locked: boolean;
}

export interface RulingView {
  rule: 'lock' | 'forbid';
  members: Named[];
  at: Instant;
  by: string;
  /** The proposal at hand does not keep to it: it was made before, or the rules have come to forbid it. */
  pending: boolean;
}

export interface Couple {
  roundId: string;
  one: string;
  other: string;
}

const round = z.object({ roundId: id });
const couple = z
  .object({ roundId: id, one: id, other: id })
  .check(z.refine(({ one, other }) => one !== other));

/** Begins a run and answers at once; `settings` that are left out are those of the last proposal, or the program's. */
export const propose = writes<RunView>()(
  'pairing.propose',
  z.object({ roundId: id, settings: z.optional(pairingSettings) }),
  'coordinator',
);

/** Begins a run that changes nothing, and only says what other settings would bring. */
export const compare = writes<RunView>()(
  'pairing.compare',
  z.object({ roundId: id, settings: pairingSettings }),
  'coordinator',
);

export const stop = writes()('pairing.stop', round, 'coordinator');

/** The latest run of either kind. */
export const progress = reads<{ proposal: RunView | null; comparison: RunView | null }>()(
  'pairing.progress',
  round,
  'coordinator',
);

export const proposal = reads<ProposalView | null>()('pairing.proposal', round, 'coordinator');

/** The weakest first: those are the ones to look at. */
export const proposedPairs = reads<Page<ProposedPair>>()(
  'pairing.proposed-pairs',
  z.object({ proposalId: id, words, ...paged }),
  'coordinator',
);

export const proposedWaiting = reads<Page<WaitingPerson>>()(
  'pairing.proposed-waiting',
  z.object({ proposalId: id, ...paged }),
  'coordinator',
);

export const publish = writes()('pairing.publish', z.object({ roundId: id, proposalId: id }), 'coordinator');

/** These two stay together in every run to come. */
export const lock = writes()('pairing.lock', couple, 'coordinator');

/** These two are never paired in this round. */
export const forbid = writes()('pairing.forbid', couple, 'coordinator');

/** Takes back a lock, or what forbade them. */
export const lift = writes()('pairing.lift', couple, 'coordinator');

export const rulings = reads<RulingView[]>()('pairing.rulings', round, 'coordinator');

/** Pairs two by hand: locks them, and has all others arranged around them. */
export const pairByHand = writes<RunView>()('pairing.pair-by-hand', couple, 'coordinator');

/** Two people exchange their partners; both new pairs are locked. */
export const swap = writes<RunView>()('pairing.swap', couple, 'coordinator');

export const deeds = ['pair', 'swap', 'forbid'] as const;
export type Deed = (typeof deeds)[number];

/** What it would cost everybody, exactly, if the coordinator did this to the proposal at hand. */
export interface Cost {
  allowed: boolean;
  /** Fewer people paired, fewer of those who waited before, more pairs with a rule relaxed, fewer with a main want covered, more pairs under the floor. */
  people: number;
  first: number;
  relaxed: number;
  covered: number;
  underFloor: number;
  total: number;
  /** Pairs of the proposal that would not be there any more. */
  changed: number;
  /** Who would wait besides those who do. */
  waiting: string[];
  proven: boolean;
}

/** A few of those the proposal at hand is about, by name: for `swap` such as have one partner to give away. */
export const find = reads<Named[]>()(
  'pairing.find',
  z.object({
    roundId: id,
    words: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    deed: z.enum(['pair', 'swap']),
  }),
  'coordinator',
);

export const whatIf = reads<Cost>()(
  'pairing.what-if',
  z
    .object({ roundId: id, deed: z.enum(deeds), one: id, other: id })
    .check(z.refine(({ one, other }) => one !== other)),
  'coordinator',
);

/** How the score of two people comes about. */
export interface Fit {
  score: number;
  points: Shares;
  /** What each part is worth at most. */
  most: Shares;
}

/** One person's place in the proposal, and whom they could have instead. */
export interface Choices {
  person: Named;
  partner: (Named & Fit & { place: number }) | null;
  /** Everybody the rules allow them, the partner they have included. */
  allowed: number;
  next: (Named &
    Fit & {
      place: number;
      /** What it costs the others at least, known at once; the exact cost is asked for. */
      atLeast: Bound;
    })[];
}

/** A lower bound, told by what it weighs at least as much as. */
export interface Bound {
  tier: 'first' | 'relaxed' | 'covered' | 'underFloor' | 'total';
  /** Of fit in all, where that is the tier. */
  points: number;
}

export const choices = reads<Choices>()(
  'pairing.choices',
  z.object({ roundId: id, personId: id }),
  'coordinator',
);
