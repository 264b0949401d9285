import type { OfficeName, StageName } from './stages.ts';

/**
 * Where the stream of news is opened: GET with the tab's token, answered as server-sent events. `age` in the query says
 * how many milliseconds ago the page was begun: what has changed since is told at once.
 */
export const LIVE_PATH = '/api/live';

/** A stage or room of the desk, whose doors are worth asking again; `*`: all of them. */
export type Room = StageName | OfficeName | 'sendings' | 'report' | '*';

/** The one thing the stream ever says, as JSON: look again there. Never what has changed, nor whose it is. */
export const LOOK = 'look';
