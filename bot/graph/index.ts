import type { Clock } from '../clock/index.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { TokenSource } from '../remote.ts';
import { type Gather, openGathering } from './batch.ts';
import { type Line, openClient, PATIENCE_MS } from './client.ts';
import { changes, FIELDS, members } from './directory.ts';
import { book, cancel, findBooking, move, read } from './events.ts';
import { findGroups, group } from './groups.ts';
import { install, notify } from './installs.ts';
import { photo } from './photos.ts';
import { type Ledger, openPostage, type Postage } from './postage.ts';
import { registration } from './registration.ts';
import { schedules } from './schedules.ts';
import { renew, subscribe } from './subscriptions.ts';

interface Rooms {
  config: Config;
  tokens: TokenSource;
  clock: Clock;
  log: Log;
  store: Ledger;
}

export function openGraph({ config, tokens, clock, log, store }: Rooms, patienceMs = PATIENCE_MS) {
  const line = openClient(config, tokens, clock, log, patienceMs);
  const { ask } = line;
  const gather = openGathering(line);
  return {
    /** What is read of everybody in the directory. */
    fields: FIELDS,
    changes: changes(ask),
    members: members(ask),
    findGroups: findGroups(ask),
    group: group(ask),
    photo: photo(line),
    schedules: schedules(ask),
    ...posting(gather, line, openPostage(store, clock)),
    findBooking: findBooking(ask),
    read: read(gather),
    registration: registration(ask, config.clientId),
    subscribe: subscribe(ask),
    renew: renew(ask),
    install: install(ask, config.teamsAppId),
    notify: notify(ask),
  };
}

/** What sends mail to those invited. */
const posting = (gather: Gather, { ask, clock }: Line, postage: Postage) => ({
  book: paid(postage, book(gather, ask, clock), ({ organizer, attendees }) => [organizer, attendees.length]),
  move: paid(postage, move(gather), (organizer) => [organizer, BOTH]),
  cancel: paid(postage, cancel(gather), (organizer) => [organizer, BOTH]),
});

const BOTH = 2;

const paid =
  <Given extends unknown[], Answer>(
    postage: Postage,
    send: (...given: Given) => Promise<Answer>,
    costOf: (...given: Given) => [mailbox: string, recipients: number],
  ) =>
  async (...given: Given): Promise<Answer> => {
    await postage(...costOf(...given));
    return send(...given);
  };

/** Microsoft Graph, as far as we use it; every call throws `RemoteError`. */
export type Graph = ReturnType<typeof openGraph>;
