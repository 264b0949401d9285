import { Field, Textarea } from '@fluentui/react-components';

/** A few lines of one's own. */
export const Words = (props: { label: string; words: string; write: (words: string) => void }) => (
  <Field label={props.label}>
    <Textarea
      value={props.words}
      maxLength={1000}
      resize="vertical"
      onChange={(_, { value }) => props.write(value)}
    />
  </Field>
);
