import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './company/accounts.ts';
import type { ChatMessage, Instant } from './types.ts';

export interface Invitee {
  /** Null for addresses outside the company. */
  personId: string | null;
  mail: string;
  name: string;
  type: 'required' | 'optional' | 'resource';
  response: 'none' | 'accepted' | 'declined' | 'tentativelyAccepted';
  respondedAt: Instant | null;
  /** Another time the person would like better. */
  proposed?: { start: Instant; end: Instant };
}

export interface Meeting {
  /** Random part of every id this meeting goes by. */
  key: string;
  organizerId: string;
  subject: string;
  /** As Graph keeps it, with the Teams block at its end. */
  body: string;
  start: Instant;
  end: Instant;
  startZone: string;
  endZone: string;
  location: string;
  showAs: string;
  attendees: Invitee[];
  online: boolean;
  joinUrl: string | null;
  transactionId: string | null;
  /** What was asked for with this transactionId, to tell a repetition from a misuse. */
  asked: string;
  extended: { id: string; value: string }[];
  createdAt: Instant;
  changedAt: Instant;
  version: number;
  cancelled: boolean;
  deleted: boolean;
}

export interface Subscription {
  id: string;
  resource: string;
  mailboxId: string;
  changeType: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  expires: Instant;
  immutable: boolean;
}

interface FeedEntry {
  at: Instant;
  activityType: string;
  text: string;
  webUrl: string;
}

/** What a character remembers of a message: what they pressed on it, and whether they are through with it. */
export interface Mark {
  pressed: string[];
  /** What the message has asked them so far, should it be asked again elsewhere. */
  asked: string[];
  done: boolean;
}

/** What has changed in a person's account since the seed drew it. */
export type Change = Partial<Account> & {
  managerId?: string | null;
  /** Whom a person who now has no manager reported to. */
  formerManagerId?: string | null;
  /** The account has been deleted. */
  removed?: true;
  /** Mail goes to an address whose mailbox is in nobody's Exchange that Graph knows of. */
  mailElsewhere?: true;
};

/** Everything that happens to the company; the company itself comes from the seed. */
export interface State {
  changes: Record<string, Change>;
  /** Ids in the order of their changes; a delta token is a place in this list. */
  changeLog: string[];
  installs: Record<string, string>;
  blocked: string[];
  chats: Record<string, ChatMessage[]>;
  posts: Record<string, ChatMessage[]>;
  meetings: Record<string, Meeting>;
  subscriptions: Subscription[];
  feeds: Record<string, FeedEntry[]>;
  marks: Record<string, Mark>;
  /** When people said that they would be out of office, beside what the seed drew. */
  absences: Record<string, { start: Instant; end: Instant }[]>;
  lastActivity: number;
  /** Milliseconds by which the company's own clock is ahead of the wall's. */
  ahead: number;
}

export const freshState = (): State => ({
  changes: {},
  changeLog: [],
  installs: {},
  blocked: [],
  chats: {},
  posts: {},
  meetings: {},
  subscriptions: [],
  feeds: {},
  marks: {},
  absences: {},
  lastActivity: 0,
  ahead: 0,
});

/** What the record keeps under the key, put there first if it is new. */
export function kept<T>(record: Record<string, T>, key: string, fresh: T): T {
  const value = record[key] ?? fresh;
  record[key] = value;
  return value;
}

const WAIT_MS = 1_000;

export interface Keeper {
  state: State;
  /** Says that the state has changed; it is written a moment later. */
  touched(): void;
  save(): void;
}

function write(file: string, state: State) {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/** Loads the state kept in `file`, if any, and keeps it there; without a file it lives in memory alone. */
export function keeperOf(file: string | undefined): Keeper {
  const state =
    file && existsSync(file) ? { ...freshState(), ...JSON.parse(readFileSync(file, 'utf8')) } : freshState();
  if (!file) return { state, touched: () => {}, save: () => {} };
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    write(file, state);
  };
  const touched = () => {
    timer ??= setTimeout(save, WAIT_MS).unref();
  };
  return { state, touched, save };
}
