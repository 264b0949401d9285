import { type ReactNode, useDeferredValue } from 'react';
import type { Contract, OutputOf, SentTo } from '../../shared/door.ts';
import { useAsk } from '../api.ts';
import { Lines } from './loading.tsx';
import { Trouble } from './trouble.tsx';

/** A part of a page that needs one answer first. Once it has one, it keeps it while asking anew. */
export function Asked<C extends Contract>(props: {
  door: C;
  of: SentTo<C>;
  children: (answer: OutputOf<C>) => ReactNode;
  waiting?: ReactNode;
  /** What stands around the trouble where the part is a whole page. */
  around?: (trouble: ReactNode) => ReactNode;
}) {
  const { data, error, refetch } = useAsk(props.door, props.of);
  // Drawn bit by bit, so that a long answer does not hold up whoever is typing.
  const answer = useDeferredValue(data);
  if (answer !== undefined) return props.children(answer);
  if (!error || data !== undefined) return props.waiting ?? <Lines />;
  const trouble = <Trouble of={error} again={() => void refetch()} />;
  return props.around?.(trouble) ?? trouble;
}
