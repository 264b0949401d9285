import * as z from 'zod/mini';
import { reads } from '../../door.ts';
import { type Standing, standings, type WaitingReason } from '../../enrolment.ts';
import { id } from '../../fields.ts';
import { type Page, paged, words } from '../../paging.ts';
import type { EndReason } from '../../pair.ts';
import type { Instant } from '../../time.ts';
import { type PairState, pairStates } from './rules.ts';

/** Who is asking, and the time and place their dates are told in. */
export interface Me {
  id: string;
  name: string;
  now: Instant;
  /** As the mailbox says; null until it was read. */
  timeZone: string | null;
  coordinator: boolean;
}

export const me = reads<Me>()('people.me', z.object({}));

/** A round that is over for the reader. */
export interface PastRound {
  roundId: string;
  program: string;
  number: number;
  from: Instant;
  to: Instant;
  standing: Standing;
  partners: string[];
  /** Path of the certificate's PDF. */
  certificate: string | null;
}

export const past = reads<PastRound[]>()('people.past', z.object({}));

/** What others see of the reader, word for word. */
export interface Seen {
  card: { name: string; title: string | null; department: string | null; site: string | null };
  partners: { name: string; gives: string[]; goals: string[] }[];
  standing: Standing;
  waitingReason: WaitingReason | null;
  /** Free text the reader chose to share with the coordinators. */
  comments: string[];
}

export const seen = reads<Seen>()('people.seen', z.object({ roundId: id }));

const sought = { roundId: id, words, ...paged };

export interface PersonLine {
  id: string;
  name: string;
  title: string | null;
  department: string | null;
  site: string | null;
  standing: Standing;
  waitingReason: WaitingReason | null;
  waitingAt: Instant | null;
  pausedUntil: Instant | null;
  reached: 'yes' | 'not yet' | 'no';
}

export const list = reads<Page<PersonLine>>()(
  'people.list',
  z.object({ ...sought, standing: z.optional(z.enum(standings)) }),
  'coordinator',
);

export interface PairLine {
  id: string;
  members: { id: string; name: string }[];
  state: PairState;
  score: number;
  publishedAt: Instant;
  endedReason: EndReason | null;
  held: number;
  lastHeldAt: Instant | null;
  nextAt: Instant | null;
}

export const pairs = reads<Page<PairLine>>()(
  'people.pairs',
  z.object({ ...sought, state: z.optional(z.enum(pairStates)) }),
  'coordinator',
);

export interface Found {
  id: string;
  name: string;
  says: string;
}

const search = z.object({ words: z.string().check(z.trim(), z.minLength(2), z.maxLength(2000)) });

/** For whoever sets a program up: people of the directory, departments and sites as it spells them, and groups. */
export const find = reads<Found[]>()('people.find', search, 'coordinator');
export const departments = reads<Found[]>()('people.departments', z.object({ words }), 'coordinator');
export const sites = reads<Found[]>()('people.sites', z.object({ words }), 'coordinator');
export const groups = reads<Found[]>()('people.groups', search, 'coordinator');

export interface Counted {
  people: number;
  /** Who is not addressed and why. */
  leftOut: { reason: string; people: number }[];
}

/** How many people an audience is, before it is saved. `audience`: as in a program's settings, as JSON. */
export const audience = reads<Counted>()(
  'people.audience',
  z.object({ audience: z.string().check(z.maxLength(40_000)) }),
  'coordinator',
);

export const named = reads<Found[]>()(
  'people.named',
  z.object({ ids: z.string().check(z.regex(/^([A-Za-z0-9-]{1,64}(,(?=.)|$)){1,100}$/)) }),
  'coordinator',
);
