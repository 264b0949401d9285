import { type RefObject, useEffect, useRef } from 'react';

const NEAR = 40;
const ABOVE = 12;

const endOf = (room: HTMLElement) => room.scrollHeight - room.clientHeight;

/** Where the newest message is read from: the list's end, or its own beginning where it is longer than the room. */
function newestIn(room: HTMLElement): number {
  const message = [...room.querySelectorAll('.message')].at(-1);
  if (!message) return endOf(room);
  const top = message.getBoundingClientRect().top - room.getBoundingClientRect().top + room.scrollTop;
  return Math.min(endOf(room), top - ABOVE);
}

/**
 * Keeps a list at its newest message while that is what is looked at: goes there when `newest` changes, and stays at
 * the end when the list or its room changes size.
 */
export function useNewest(newest: string): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const seen = useRef({ height: 0, put: 0, atEnd: true, reading: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newest is the reason to go there
  useEffect(() => {
    const room = list.current;
    if (!room) return;
    const now = seen.current;
    const look = () => {
      now.atEnd = endOf(room) - room.scrollTop < NEAR;
      now.reading = now.atEnd || Math.abs(room.scrollTop - now.put) < NEAR;
    };
    // What grows moves the end away before it is heard of; only what the visitor does counts.
    const moved = () => room.scrollHeight === now.height && look();
    const sized = () => {
      if (now.atEnd) room.scrollTop = endOf(room);
      now.height = room.scrollHeight;
      look();
    };
    if (now.reading) {
      now.put = newestIn(room);
      room.scrollTop = now.put;
    }
    now.height = room.scrollHeight;
    look();
    const sizes = new ResizeObserver(sized);
    for (const part of [room, ...room.children]) sizes.observe(part);
    room.addEventListener('scroll', moved, { passive: true });
    return () => {
      sizes.disconnect();
      room.removeEventListener('scroll', moved);
    };
  }, [newest]);
  return list;
}
