import { useEffect, useRef } from 'react';
import { type Around, hostFor } from './teams-host.ts';

interface Props {
  title: string;
  path: string;
  around: Around;
  onLink: (url: string) => void;
}

/** A tab of the product, as Teams frames it. A new person or page is a new frame; a new theme is told to it. */
export function TabFrame({ title, path, around, onLink }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<ReturnType<typeof hostFor> | null>(null);
  const linking = useRef(onLink);
  linking.current = onLink;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is keyed by all but the theme
  useEffect(() => {
    if (!frame.current) return;
    const opened = hostFor(frame.current, around, (url) => linking.current(url));
    host.current = opened;
    frame.current.src = path;
    return () => opened.leave();
  }, []);
  useEffect(() => host.current?.retheme(around.theme), [around.theme]);
  return <iframe ref={frame} className="tab" title={title} />;
}
