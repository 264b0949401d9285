import { useCallback, useState } from 'react';

function recalled<T>(key: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? fallback;
  } catch {
    // Something else has written there: begin anew.
    return fallback;
  }
}

/** State that this browser remembers. */
export function useMemory<T>(key: string, fallback: T): [T, (value: T) => void] {
  const [entry, setEntry] = useState(() => ({ key, value: recalled(key, fallback) }));
  const current = entry.key === key ? entry.value : recalled(key, fallback);
  const keep = useCallback(
    (value: T) => {
      localStorage.setItem(key, JSON.stringify(value));
      setEntry({ key, value });
    },
    [key],
  );
  return [current, keep];
}
