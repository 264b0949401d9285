import { Caption1, Spinner } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import type { Failure } from '../api.ts';
import { useWords } from './dates.ts';
import { Lines } from './loading.tsx';
import { LongList } from './long-list.tsx';
import { Trouble } from './trouble.tsx';

/** What `useAskPages` gives. */
export interface AskedPages<Line> {
  data: { lines: Line[]; total: number | null } | undefined;
  error: Failure | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  isPlaceholderData: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

/** How many were found, said aloud whenever that changes. */
export function Found({ asked }: { asked: AskedPages<unknown> }) {
  const { number } = useWords();
  const { data } = asked;
  const told = data?.total != null ? `${number(data.total)} found` : '';
  return <Caption1 role="status">{asked.isPlaceholderData ? 'Searching …' : told}</Caption1>;
}

interface Props<Line> {
  label: string;
  asked: AskedPages<Line>;
  /** What was looked for: a list of something else begins at its top. */
  sought?: string;
  /** Instead of an empty list. */
  nobody: ReactNode;
  keyOf: (line: Line) => string;
  draw: (line: Line) => ReactNode;
}

/** A list that is read page by page as its reader comes near the end of what is there. */
export function PagedList<Line>({ label, asked, sought = '', nobody, keyOf, draw }: Props<Line>) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = asked;
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  if (!data) return error ? <Trouble of={error} again={() => void asked.refetch()} /> : <Lines />;
  if (data.lines.length === 0) return nobody;
  return (
    <>
      <LongList
        key={sought}
        label={label}
        of={data.lines}
        keyOf={keyOf}
        draw={draw}
        total={data.total}
        // What failed is asked for again when the reader says so, not over and over.
        more={hasNextPage && !isFetchNextPageError ? more : null}
      />
      {isFetchingNextPage && <Spinner size="tiny" label="More …" />}
      {error && isFetchNextPageError && <Trouble of={error} again={more} />}
    </>
  );
}
