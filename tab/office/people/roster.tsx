import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Empty } from '../../ui/empty.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { type AskedPages, Found, PagedList } from '../../ui/paged-list.tsx';
import { Pick } from '../../ui/pick.tsx';
import type { Choice } from '../../ui/scale.tsx';
import { Search, useSettled } from '../../ui/search.tsx';

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
  asked: AskedPages<Line>;
  nobody: string;
  keyOf: (line: Line) => string;
  draw: (line: Line) => ReactNode;
}

/** A list to search and filter, however long. */
export function Roster<Kind extends string, Line>(props: Props<Kind, Line>) {
  const { sought, asked } = props;
  return (
    <Section title={props.title} {...(props.hint && { hint: props.hint })}>
      <Row bottom>
        <Search label={props.label} value={sought.typed} change={sought.setTyped} />
        <Pick label={props.filter} choices={props.choices} value={sought.kind} choose={sought.choose} />
      </Row>
      <Found asked={asked} />
      <PagedList
        sought={`${sought.words} ${sought.kind}`}
        label={props.title}
        asked={asked}
        keyOf={props.keyOf}
        draw={props.draw}
        nobody={<Empty title={props.nobody}>Try other words, or show all.</Empty>}
      />
    </Section>
  );
}
