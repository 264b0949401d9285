import { Caption1, Spinner } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Failure } from '../../api.ts';
import { useWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { Lines } from '../../ui/loading.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Pick } from '../../ui/pick.tsx';
import type { Choice } from '../../ui/scale.tsx';
import { Search, useSettled } from '../../ui/search.tsx';
import { Trouble } from '../../ui/trouble.tsx';

interface Asked<Line> {
  data: { lines: Line[]; total: number | null } | undefined;
  error: Failure | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isPlaceholderData: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

/** The words and the kind that are looked for, kept in the address so that a link leads to the same list. */
export function useSought<Kind extends string>(choices: readonly Choice<Kind>[]) {
  const [query, setQuery] = useSearchParams();
  const kind = choices.find(({ value }) => value === query.get('show'))?.value ?? (choices[0]?.value as Kind);
  const [typed, setTyped] = useState(query.get('words') ?? '');
  const words = useSettled(typed);
  const seek = (show: string, sought: string) =>
    setQuery({ ...(show && { show }), ...(sought && { words: sought }) }, { replace: true });
  const keepInAddress = useEffectEvent((sought: string) => {
    if (sought !== (query.get('words') ?? '')) seek(kind, sought);
  });
  useEffect(() => keepInAddress(words), [words]);
  return { typed, setTyped, words, kind, choose: (value: Kind) => seek(value, words) };
}

interface Props<Kind extends string, Line> {
  title: string;
  hint?: string;
  label: string;
  filter: string;
  choices: readonly Choice<Kind>[];
  sought: ReturnType<typeof useSought<Kind>>;
  asked: Asked<Line>;
  nobody: string;
  keyOf: (line: Line) => string;
  draw: (line: Line) => ReactNode;
}

/** A list to search and filter, however long. */
export function Roster<Kind extends string, Line>(props: Props<Kind, Line>) {
  const { sought, asked } = props;
  const { number } = useWords();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = asked;
  const more = useCallback(() => {
    if (!isFetchingNextPage) fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  const told = data?.total != null ? `${number(data.total)} found` : '';
  return (
    <Section title={props.title} {...(props.hint && { hint: props.hint })}>
      <Row bottom>
        <Search label={props.label} value={sought.typed} change={sought.setTyped} />
        <Pick label={props.filter} choices={props.choices} value={sought.kind} choose={sought.choose} />
      </Row>
      <Caption1 role="status">{asked.isPlaceholderData ? 'Searching …' : told}</Caption1>
      {asked.error && !data && <Trouble of={asked.error} again={() => void asked.refetch()} />}
      {!data && !asked.error && <Lines />}
      {data?.lines.length === 0 && <Empty title={props.nobody}>Try other words, or show all.</Empty>}
      {data && data.lines.length > 0 && (
        <LongList
          key={`${sought.words} ${sought.kind}`}
          label={props.title}
          of={data.lines}
          keyOf={props.keyOf}
          draw={props.draw}
          total={data.total}
          more={hasNextPage ? more : null}
        />
      )}
      {isFetchingNextPage && <Spinner size="tiny" label="More …" />}
    </Section>
  );
}
