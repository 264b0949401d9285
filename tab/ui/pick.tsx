import { Field, Select } from '@fluentui/react-components';
import type { Choice } from './scale.tsx';

/** One of a few, in a drop-down that phones show in their own way. */
export function Pick<Value extends string | number>(props: {
  label: string;
  hint?: string;
  choices: readonly Choice<Value>[];
  value: Value;
  choose: (value: Value) => void;
}) {
  return (
    <Field label={props.label} {...(props.hint && { hint: props.hint })}>
      <Select
        value={String(props.value)}
        onChange={(_, { value }) => {
          const choice = props.choices.find((one) => String(one.value) === value);
          if (choice) props.choose(choice.value);
        }}
      >
        {props.choices.map(({ value, label }) => (
          <option key={value} value={String(value)}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
