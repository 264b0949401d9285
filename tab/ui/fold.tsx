import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTyped } from './kept.ts';
import { Paragraph, Row } from './layout.tsx';

/** Whoever opens or closes something by keyboard stands in it afterwards, not at the top of the page. */
export function useFocusWithin(open: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    const first = place.current?.querySelector<HTMLElement>('input, textarea, select, button');
    (first ?? place.current)?.focus();
  }, [open]);
  return place;
}

interface Props {
  name: string;
  opens: string;
  children: (close: () => void) => ReactNode;
  /** What it is about, beside a button that is meant to be pressed. */
  says?: string;
}

/** A form that unfolds in its place, so that the page stays short; open through a reload, as what is typed in it is kept. */
export function Fold({ name, opens, children, says }: Props) {
  const [open, setOpen, close] = useTyped(`unfolded/${name}`, false);
  const place = useFocusWithin(open);
  const button = (
    <Button appearance={says ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
      {opens}
    </Button>
  );
  const shut = says ? (
    <Row apart>
      <Paragraph>{says}</Paragraph>
      {button}
    </Row>
  ) : (
    button
  );
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {open ? children(close) : shut}
    </div>
  );
}
