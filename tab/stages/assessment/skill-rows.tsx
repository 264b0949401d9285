import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { bareList } from '../../ui/bare-list.ts';
import type { Choice } from '../../ui/scale.tsx';

const useStyles = makeStyles({
  rows: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto 32px',
    gridAutoFlow: 'dense',
    gap: '8px',
    alignItems: 'center',
    '@media (max-width: 600px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 32px 32px',
      paddingBottom: '12px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  remove: { '@media (max-width: 600px)': { gridRowStart: 1, gridColumnStart: 3 } },
  raise: { '@media (max-width: 600px)': { gridRowStart: 1, gridColumnStart: 2 } },
  select: { '@media (max-width: 600px)': { gridColumn: '1 / -1' } },
});

export interface Rated {
  skill: string;
  level: 1 | 2 | 3 | 4;
  willing?: 1 | 2 | 3;
}

interface Props<Row extends Rated> {
  rows: readonly Row[];
  levels: readonly Choice<Rated['level']>[];
  willingness?: readonly Choice<1 | 2 | 3>[];
  change: (row: Row) => void;
  remove: (skill: string) => void;
  /** Where the order counts. */
  raise?: (place: number) => void;
}

const Rating = <Value extends number>(props: {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  choose: (value: Value) => void;
}) => (
  <Select
    className={useStyles().select}
    aria-label={props.label}
    value={String(props.value)}
    onChange={(_, { value }) => {
      const choice = props.choices.find((one) => String(one.value) === value);
      if (choice) props.choose(choice.value);
    }}
  >
    {props.choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </Select>
);

/** The chosen skills, each with its level, and how gladly where that is asked. */
export function SkillRows<Row extends Rated>({
  rows,
  levels,
  willingness,
  change,
  remove,
  raise,
}: Props<Row>) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {rows.map((row, place) => (
        <li key={row.skill} className={styles.row}>
          <Text weight="semibold">{row.skill}</Text>
          <Rating
            label={`${row.skill}: level`}
            choices={levels}
            value={row.level}
            choose={(level) => change({ ...row, level })}
          />
          {willingness && row.willing && (
            <Rating
              label={`${row.skill}: how gladly`}
              choices={willingness}
              value={row.willing}
              choose={(willing) => change({ ...row, willing })}
            />
          )}
          {raise && (
            <Button
              className={styles.raise}
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`${row.skill}: more important`}
              disabled={place === 0}
              onClick={() => raise(place)}
            />
          )}
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`Remove ${row.skill}`}
            onClick={() => remove(row.skill)}
          />
        </li>
      ))}
    </ul>
  );
}
