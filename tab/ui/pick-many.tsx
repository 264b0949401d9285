import { Button, Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Contract, SentTo } from '../../shared/door.ts';
import type { Found } from '../../shared/office/people/contract.ts';
import { useAsk } from '../api.ts';
import { bareList } from './bare-list.ts';
import { useSettled } from './search.tsx';

const useStyles = makeStyles({
  list: {
    ...bareList,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
  },
});

type Finds = Contract & { gives?: Found[] };

interface Props<Names extends Finds, Search extends Finds> {
  label: string;
  hint: string;
  /** What is chosen, by id. */
  value: readonly string[];
  change: (ids: string[]) => void;
  /** Finds by the words typed; says what ids are called. */
  search: Search;
  called: { door: Names; of: SentTo<Names> };
  /** Words of at least so many letters are looked for. */
  least: number;
}

/** Several of very many: looked for by name, chosen one by one. */
export function PickMany<Names extends Finds, Search extends Finds>(props: Props<Names, Search>) {
  const styles = useStyles();
  const { value, change, label } = props;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const words = useSettled(typed);
  const asking = open && words.length >= props.least;
  const { data: found } = useAsk<Finds>(props.search, { words }, asking);
  const names = useAsk<Finds>(props.called.door, props.called.of as object, value.length > 0).data ?? [];
  const nameOf = (id: string) => names.find((one) => one.id === id)?.name ?? id;
  const add = (id: string | undefined) => {
    if (id && !value.includes(id)) change([...value, id]);
    setTyped('');
  };
  const told = ({ name, says }: Found) => (says ? `${name} (${says})` : name);
  return (
    <>
      <Field label={label} hint={props.hint}>
        <Combobox
          freeform
          placeholder="Type a name"
          value={typed}
          selectedOptions={[]}
          open={open}
          onOpenChange={(_, next) => setOpen(next.open)}
          onChange={({ target }) => {
            setTyped(target.value);
            setOpen(true);
          }}
          onOptionSelect={(_, { optionValue }) => add(optionValue)}
        >
          {found
            ?.filter(({ id }) => !value.includes(id))
            .map((one) => (
              <Option key={one.id} value={one.id} text={one.name}>
                {told(one)}
              </Option>
            ))}
          {asking && found?.length === 0 && <Option disabled>Nothing found</Option>}
        </Combobox>
      </Field>
      {value.length > 0 && (
        <ul aria-label={`${label}: chosen`} className={styles.list}>
          {value.map((id) => (
            <li key={id}>
              <Button
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={`Take out ${nameOf(id)}`}
                onClick={() => change(value.filter((other) => other !== id))}
              >
                {nameOf(id)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
