import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { bareList } from './bare-list.ts';
import { Hint, Surface } from './layout.tsx';

const useStyles = makeStyles({
  list: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    justifyContent: 'space-between',
    alignItems: 'center',
  },
  item: {
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0, borderBottomStyle: 'none' },
  },
  text: { flex: '1 1 200px', minWidth: 0 },
});

interface Said {
  title: string;
  says?: ReactNode;
  aside?: ReactNode;
}

export interface Line extends Said {
  key: string;
}

interface Lines {
  of: readonly Line[];
  /** What was counted with its number, rather than names. */
  counts?: boolean;
}

/** A name with what is to be known of it; or, as `counts`, what was counted with its number. */
export function LineOf({ title, says, aside, counts = false }: Said & { counts?: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <div className={styles.text}>
        <Text weight={counts ? 'regular' : 'semibold'} block>
          {title}
        </Text>
        {says && <Hint>{says}</Hint>}
      </div>
      {aside}
    </div>
  );
}

/** The lines alone, for a surface that holds more than them. */
export function BareLines({ of, counts = false }: Lines) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {of.map(({ key, ...said }) => (
        <li key={key} className={styles.item}>
          <LineOf {...said} counts={counts} />
        </li>
      ))}
    </ul>
  );
}

/** Names with what is to be known about each; or, as `counts`, what was counted with its number. */
export const LineList = (props: Lines) => (
  <Surface>
    <BareLines {...props} />
  </Surface>
);
