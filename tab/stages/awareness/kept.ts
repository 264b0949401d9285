import { whereAllowed } from '../../ui/storage.ts';

const KEY = 'pairwise.asked';
const MOST = 20;

/**
 * The ids of what was asked without a name, in this browser alone: the only thread to the answer, as nothing that
 * is kept on the server says whose it is. Where a browser keeps nothing, there is nothing.
 */
export function askedHere(): string[] {
  const kept: unknown = JSON.parse(whereAllowed(() => localStorage.getItem(KEY)) ?? '[]');
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}

export function keepAsked(id: string): void {
  const ids = [...new Set([id, ...askedHere()])].slice(0, MOST);
  whereAllowed(() => localStorage.setItem(KEY, JSON.stringify(ids)));
}
