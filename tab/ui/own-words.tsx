import { Field, Textarea } from '@fluentui/react-components';
import { LONGEST_TEXT } from '../../shared/fields.ts';

/** A few lines in one's own words. */
export const OwnWords = (props: {
  label: string;
  hint?: string;
  value: string;
  change: (words: string) => void;
  /** The most letters it takes. */
  most?: number;
  rows?: number;
  required?: boolean;
  /** Said where the words are missing. */
  missing?: string | false;
}) => (
  <Field
    label={props.label}
    {...(props.hint && { hint: props.hint })}
    {...(props.required && { required: true })}
    {...(props.missing && { validationMessage: props.missing })}
  >
    <Textarea
      value={props.value}
      maxLength={props.most ?? LONGEST_TEXT}
      {...(props.rows && { rows: props.rows })}
      resize="vertical"
      onChange={(_, { value }) => props.change(value)}
    />
  </Field>
);
