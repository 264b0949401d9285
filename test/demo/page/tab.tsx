import { useEffect, useRef } from 'react';
import { type Around, hostFor } from './teams-host.ts';

interface Props {
  title: string;
  path: string;
  around: Around;
  onLink: (url: string) => void;
  /** The tab has gone to another of its pages. */
  onPage?: (page: string) => void;
}

const LOOK_MS = 300;

/** The page below `path` that the frame shows; null while it shows none of ours. */
function pageIn(frame: HTMLIFrameElement, path: string): string | null {
  const { pathname = '', search = '' } = frame.contentWindow?.location ?? {};
  return pathname.startsWith(path) ? pathname.slice(path.length).replace(/^\//, '') + search : null;
}

/** A tab of the product, as Teams frames it. A new person or page is a new frame; a new theme is told to it. */
export function TabFrame({ title, path, around, onLink, onPage }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<ReturnType<typeof hostFor> | null>(null);
  const linking = useRef(onLink);
  linking.current = onLink;
  const { page } = around;
  useEffect(() => {
    const look = setInterval(() => {
      const found = frame.current && pageIn(frame.current, path);
      if (typeof found === 'string' && found !== page) onPage?.(found);
    }, LOOK_MS);
    return () => clearInterval(look);
  }, [path, page, onPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is keyed by all but the theme
  useEffect(() => {
    if (!frame.current) return;
    const opened = hostFor(frame.current, around, (url) => linking.current(url));
    host.current = opened;
    frame.current.src = [path, around.page].join(path.includes('?') ? '' : '/');
    return () => opened.leave();
  }, []);
  useEffect(() => host.current?.retheme(around.theme), [around.theme]);
  return <iframe ref={frame} className="tab" title={title} />;
}
