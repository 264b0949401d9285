import { Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const WAIT = 250;

/** What is typed, a moment after the last letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), WAIT);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

export const Search = (props: { label: string; value: string; change: (value: string) => void }) => (
  <Field label={props.label} style={{ flex: '1 1 220px' }}>
    <SearchBox
      value={props.value}
      maxLength={80}
      onChange={(_, { value }) => props.change(value)}
      style={{ maxWidth: '100%' }}
    />
  </Field>
);
