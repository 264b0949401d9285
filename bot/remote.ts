/** A token of the app itself for Graph or the Bot Connector; cached and renewed. `fresh`: the cached one was refused. */
export type TokenSource = (scope: string, fresh?: boolean) => Promise<string>;

/** What Microsoft's end answered instead of success. `status` 0: no answer at all (cut, hung, refused). */
export class RemoteError extends Error {
  readonly service: 'graph' | 'teams';
  readonly status: number;
  readonly code: string;
  /** As asked by Retry-After. */
  readonly retryAfterMs: number | null;

  constructor(service: 'graph' | 'teams', status: number, code: string, retryAfterMs: number | null = null) {
    super(`${service} answered ${status} ${code}`);
    this.service = service;
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Gone, or closed to us: asking there again changes nothing. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof RemoteError && (error.status === 403 || error.status === 404);

/** Retry-After as Microsoft sends it: seconds, or a date. Unreadable counts as not said. */
export function retryAfter(header: string | null | undefined, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
