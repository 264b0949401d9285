import { RemoteError, retryAfter } from '../remote.ts';

interface RestError {
  statusCode?: number;
  code?: string;
  details?: unknown;
  response?: { headers?: { get(name: string): string | undefined }; bodyAsText?: string | null };
}

/** It was a success, and what else it said could not be read. */
export const UNREADABLE = 'UnreadableSuccess';

/** The Connector's error as ours. Its code may stand in `error.code`, or in JSON inside a text inside JSON. */
export function understood(error: unknown): RemoteError {
  if (error instanceof RemoteError) return error;
  const { statusCode, code, response } = error as RestError;
  if (!statusCode) return new RemoteError('teams', 0, error instanceof Error ? error.name : 'unknown');
  if (statusCode < 300) return new RemoteError('teams', 0, UNREADABLE);
  const after = retryAfter(response?.headers?.get('retry-after'), Date.now());
  return new RemoteError('teams', statusCode, codeOf(response?.bodyAsText) ?? code ?? 'unknown', after);
}

function codeOf(body: string | null | undefined): string | null {
  const parsed = json(body) as { error?: { code?: string }; message?: string } | null;
  const inner = json(parsed?.message) as { subCode?: string } | null;
  return parsed?.error?.code ?? inner?.subCode ?? null;
}

function json(text: string | null | undefined): unknown {
  if (!text?.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
