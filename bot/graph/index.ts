import type { Config } from '../config.ts';
import type { TokenSource } from '../remote.ts';
import { book, cancel, findBooking, schedules } from './calendars.ts';
import { openClient } from './client.ts';
import { changes, members } from './directory.ts';
import { install, notify } from './installs.ts';

export function openGraph(config: Config, tokens: TokenSource) {
  const ask = openClient(config, tokens);
  return {
    changes: changes(ask),
    members: members(ask),
    schedules: schedules(ask),
    book: book(ask),
    findBooking: findBooking(ask),
    cancel: cancel(ask),
    install: install(ask, config.teamsAppId),
    notify: notify(ask),
  };
}

/** Microsoft Graph, as far as we use it; every call throws `RemoteError`. */
export type Graph = ReturnType<typeof openGraph>;
