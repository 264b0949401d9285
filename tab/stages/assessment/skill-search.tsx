import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_LINE } from '../../../shared/fields.ts';

const FEW = 12;

/** Chosen from the catalogue, or added in one's own words. */
export function SkillSearch(props: {
  label: string;
  hint: string;
  catalogue: readonly string[];
  taken: readonly string[];
  add: (skill: string) => void;
  full: boolean;
}) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  // Keyboards on phones send no keys that Fluent would open the list for.
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
  };
  const words = typed.trim();
  const same = (skill: string) => skill.toLowerCase() === words.toLowerCase();
  const free = props.catalogue.filter((skill) => !props.taken.includes(skill));
  const found = free.filter((skill) => skill.toLowerCase().includes(words.toLowerCase())).slice(0, FEW);
  const own = words.length > 1 && !free.some(same) && !props.taken.some(same);
  const add = (skill: string | undefined) => {
    if (skill) props.add(skill.slice(0, LONGEST_LINE));
    setTyped('');
  };
  return (
    <Field label={props.label} hint={props.full ? 'That is the most one can list.' : props.hint}>
      <Combobox
        freeform
        disabled={props.full}
        placeholder="Type or choose"
        value={typed}
        selectedOptions={[]}
        open={open}
        onOpenChange={(_, change) => setOpen(change.open)}
        onChange={({ target }) => type(target.value)}
        onOptionSelect={(_, { optionValue }) => add(optionValue)}
      >
        {found.map((skill) => (
          <Option key={skill} value={skill}>
            {skill}
          </Option>
        ))}
        {own && (
          <Option key="own" value={words} text={words}>
            {`Add “${words}”`}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
