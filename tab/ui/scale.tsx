import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 520px)';
const watch = (changed: () => void) => {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export const useNarrow = () => useSyncExternalStore(watch, () => window.matchMedia(narrow).matches);

export interface Choice<Value extends string | number> {
  value: Value;
  label: string;
}

const useStyles = makeStyles({
  across: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', maxWidth: '560px' },
});

interface Props<Value extends string | number> {
  label: string;
  hint?: string;
  choices: readonly Choice<Value>[];
  /** Undefined until chosen: nothing is ever chosen for the person. */
  value: Value | undefined;
  choose: (value: Value) => void;
  missing?: boolean;
  /** Side by side where there is room. */
  across?: boolean;
}

/** One question with one answer, in words. */
export function Scale<Value extends string | number>(props: Props<Value>) {
  const styles = useStyles();
  const stacked = useNarrow() || !props.across;
  const chosen = (value: string) => props.choices.find((choice) => String(choice.value) === value);
  return (
    <Field
      label={props.label}
      {...(props.hint && { hint: props.hint })}
      {...(props.missing && { validationMessage: 'Please choose one' })}
    >
      <RadioGroup
        {...(!stacked && { className: styles.across })}
        layout={stacked ? 'vertical' : 'horizontal-stacked'}
        value={props.value === undefined ? '' : String(props.value)}
        onChange={(_, { value }) => {
          const choice = chosen(value);
          if (choice) props.choose(choice.value);
        }}
      >
        {props.choices.map(({ value, label }) => (
          <Radio key={value} value={String(value)} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
}
