import { useEffect, useRef, useState } from 'react';
import { useHost } from '../teams/room.tsx';
import { whereAllowed } from './storage.ts';

const WAIT = 300;

function read<Value>(key: string): Value | undefined {
  const text = whereAllowed(() => sessionStorage.getItem(key));
  return text ? (JSON.parse(text) as Value) : undefined;
}

/** Where the browser lets nothing be stored, what is typed lives as long as the page. */
const write = (key: string, value: unknown) =>
  whereAllowed(() => {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  });

/**
 * Keeps what is being typed through a reload or a lost connection, for this person and this session alone.
 * `kept` is undefined while nothing has been typed since it was last forgotten.
 */
export function useKept<Value>(name: string) {
  const key = `pairwise/${useHost().personId}/${name}`;
  const [kept, setKept] = useState<Value | undefined>(() => read<Value>(key));
  // Never set while drawing: what is drawn in between may still show what was just forgotten.
  const latest = useRef(kept);
  const become = (value: Value | undefined) => {
    latest.current = value;
    setKept(() => value);
  };
  useEffect(() => {
    const timer = setTimeout(() => write(key, kept), WAIT);
    return () => clearTimeout(timer);
  }, [key, kept]);
  useEffect(() => {
    const now = () => write(key, latest.current);
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, [key]);
  const keep = (change: (before: Value | undefined) => Value) => become(change(latest.current));
  const forget = () => {
    become(undefined);
    write(key, undefined);
  };
  return [kept, keep, forget] as const;
}

/** As useState, for what is typed and should outlive a reload. Forget it once it was sent. */
export function useTyped<Value>(name: string, first: Value) {
  const [kept, keep, forget] = useKept<Value>(name);
  return [kept ?? first, (value: Value) => keep(() => value), forget] as const;
}

/** The same for a form of several answers, said one by one; what was not touched goes with `first`. */
export function useTypedForm<Said extends object>(name: string, first: Said) {
  const [kept, keep, forget] = useKept<Partial<Said>>(name);
  const say = (part: Partial<Said>) => keep((before) => ({ ...before, ...part }));
  return [{ ...first, ...kept }, say, forget] as const;
}
