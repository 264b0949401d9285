import type { Clock } from '../clock/index.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { TokenSource } from '../remote.ts';
import { openGathering } from './batch.ts';
import { openClient, PATIENCE_MS } from './client.ts';
import { changes, FIELDS, members } from './directory.ts';
import { book, cancel, findBooking, move, read } from './events.ts';
import { findGroups, group } from './groups.ts';
import { install, notify } from './installs.ts';
import { photo } from './photos.ts';
import { schedules } from './schedules.ts';
import { renew, subscribe } from './subscriptions.ts';

export function openGraph(
  config: Config,
  tokens: TokenSource,
  clock: Clock,
  log: Log,
  patienceMs = PATIENCE_MS,
) {
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
    book: book(gather, ask),
    findBooking: findBooking(ask),
    move: move(gather),
    cancel: cancel(gather),
    read: read(gather),
    subscribe: subscribe(ask),
    renew: renew(ask),
    install: install(ask, config.teamsAppId),
    notify: notify(ask),
  };
}

/** Microsoft Graph, as far as we use it; every call throws `RemoteError`. */
export type Graph = ReturnType<typeof openGraph>;
