import type { ReactNode } from 'react';
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
  if (data !== undefined) return props.children(data);
  if (!error) return props.waiting ?? <Lines />;
  const trouble = <Trouble of={error} again={() => void refetch()} />;
  return props.around?.(trouble) ?? trouble;
}
