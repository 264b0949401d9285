const KEY = 'pairwise.asked';
const MOST = 20;

/**
 * The ids of what was asked without a name, in this browser alone: the only thread to the answer, as nothing that
 * is kept on the server says whose it is. Where a browser keeps nothing, there is nothing.
 */
export function keptIn(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const all = (): string[] => {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  };
  return {
    all,
    keep: (id: string) => storage.setItem(KEY, JSON.stringify([...new Set([id, ...all()])].slice(0, MOST))),
  };
}
