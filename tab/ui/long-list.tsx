import { makeStyles, tokens } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { bareList } from './bare-list.ts';

const useStyles = makeStyles({
  list: {
    ...bareList,
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  line: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    padding: '12px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { padding: '12px 16px' },
  },
});

interface Props<Line> {
  label: string;
  of: readonly Line[];
  keyOf: (line: Line) => string;
  draw: (line: Line) => ReactNode;
  /** How many there are in all, where that is known. */
  total: number | null;
  /** Asked for when the reader comes near the end of what is there. */
  more: (() => void) | null;
}

const ROOM = 20;

/** However many there are, only those in sight are in the page; each still says which of how many it is. */
export function LongList<Line>({ label, of, keyOf, draw, total, more }: Props<Line>) {
  const styles = useStyles();
  const place = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const look = () => setOffset((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    look();
    // What stands above it may grow or go.
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const list = useWindowVirtualizer({
    count: of.length,
    estimateSize: () => 69,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => keyOf(of[index] as Line),
  });
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= of.length - ROOM) more();
  }, [last, of.length, more]);
  return (
    <ul ref={place} aria-label={label} className={styles.list} style={{ height: list.getTotalSize() + 2 }}>
      {shown.map(({ key, index, start }) => (
        <li
          key={key}
          ref={list.measureElement}
          data-index={index}
          aria-setsize={total ?? -1}
          aria-posinset={index + 1}
          className={styles.line}
          style={{ transform: `translateY(${start - offset}px)` }}
        >
          {draw(of[index] as Line)}
        </li>
      ))}
    </ul>
  );
}
