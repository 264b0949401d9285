import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_LINE } from '../../../shared/fields.ts';

interface Labelled {
  label: string;
  hint?: string;
}

const worded = ({ label, hint }: Labelled) => ({ label, ...(hint && { hint }) });

/** Keeps what is typed while it is not yet a number; passes on only what is one, within its bounds. */
export function NumberField(
  props: Labelled & {
    value: number;
    least: number;
    most: number;
    unit?: string;
    change: (value: number) => void;
  },
) {
  const [text, setText] = useState(String(props.value));
  const number = Number(text.replace(',', '.'));
  const fits = (value: number) => value >= props.least && value <= props.most;
  const wrong = text.trim() === '' || Number.isNaN(number) || !fits(number);
  const typed = (value: string) => {
    setText(value);
    const next = Number(value.replace(',', '.'));
    if (value.trim() && fits(next)) props.change(next);
  };
  return (
    <Field {...worded(props)} {...(wrong && { validationMessage: `From ${props.least} to ${props.most}` })}>
      <Input
        inputMode="decimal"
        value={text}
        onChange={(_, { value }) => typed(value)}
        {...(props.unit && { contentAfter: <span style={{ whiteSpace: 'nowrap' }}>{props.unit}</span> })}
      />
    </Field>
  );
}

/** `needed`: it may not stay empty. */
export const TextField = (
  props: Labelled & { value: string; most?: number; needed?: boolean; change: (value: string) => void },
) => (
  <Field
    {...worded(props)}
    {...(props.needed && !props.value.trim() && { validationMessage: 'Please write a word or two' })}
  >
    <Input
      value={props.value}
      maxLength={props.most ?? LONGEST_LINE}
      onChange={(_, { value }) => props.change(value)}
    />
  </Field>
);

/** A list, one item a line. Blank lines stay while typing and are left out of the list. `most`: so many items. */
export function LinesField(
  props: Labelled & { value: readonly string[]; most: number; change: (value: string[]) => void },
) {
  const [text, setText] = useState(props.value.join('\n'));
  const tooLong = props.value.find(({ length }) => length > LONGEST_LINE);
  const wrong = tooLong
    ? `At most ${LONGEST_LINE} letters a line: “${tooLong.slice(0, 40)}…”`
    : props.value.length > props.most && `At most ${props.most} lines`;
  const typed = (value: string) => {
    setText(value);
    const lines = value.split('\n').map((line) => line.trim());
    props.change([...new Set(lines.filter(Boolean))]);
  };
  return (
    <Field {...worded(props)} {...(wrong && { validationMessage: wrong })}>
      <Textarea value={text} rows={5} resize="vertical" onChange={(_, { value }) => typed(value)} />
    </Field>
  );
}
