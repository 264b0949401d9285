import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase300,
  },
  caption: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: '6px',
    lineHeight: tokens.lineHeightBase300,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 12px 6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    minWidth: '72px',
    breakInside: 'avoid',
    ':last-child': { paddingRight: 0, overflowWrap: 'anywhere' },
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, borderTop: 'none' },
});

/** Rows of cells, each row headed by its first. */
export function Table(props: {
  caption: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{props.caption}</caption>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={styles.cell}>
              {first}
            </th>
            {others.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells never move
              <td key={at} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
