import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { type Found, find, LEAST_TYPED } from '../../../shared/assessment/contract.ts';
import { useAsk } from '../../api.ts';
import { useSettled } from '../../ui/search.tsx';

interface Props {
  label: string;
  roundId: string;
  among: 'with' | 'without';
  taken: readonly Found[];
  full: boolean;
  add: (person: Found) => void;
}

const shown = ({ name, department }: Found): string => (department ? `${name}, ${department}` : name);

/** People by name, as one types. */
export function PeopleSearch({ label, roundId, among, taken, full, add }: Props) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useSettled(typed);
  const enough = asked.length >= LEAST_TYPED;
  const { data = [], isFetching } = useAsk(find, { roundId, among, typed: asked }, enough);
  const found = enough ? data.filter(({ id }) => !taken.some((one) => one.id === id)) : [];
  const choose = (id: string | undefined) => {
    const person = found.find((one) => one.id === id);
    if (person) add(person);
    setTyped('');
  };
  const nobody = enough && !isFetching && found.length === 0;
  return (
    <Field
      label={label}
      hint={full ? 'That is the most one can name.' : nobody ? 'Nobody of that name.' : ' '}
    >
      <Combobox
        freeform
        disabled={full}
        placeholder="Type a name"
        value={typed}
        selectedOptions={[]}
        open={open && found.length > 0}
        onOpenChange={(_, change) => setOpen(change.open)}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      >
        {found.map((person) => (
          <Option key={person.id} value={person.id} text={person.name}>
            {shown(person)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
