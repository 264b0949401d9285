import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BARS } from '../../../shared/pairing/run.ts';
import { useWords } from '../../ui/dates.ts';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gap: '24px',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(180px, 1fr)',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  bars: {
    display: 'grid',
    gridTemplateColumns: `repeat(${BARS}, 1fr)`,
    alignItems: 'end',
    gap: '3px',
    height: '160px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  bar: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: '1px solid transparent',
    borderRadius: '2px 2px 0 0',
    boxSizing: 'border-box',
  },
  low: {
    backgroundColor: 'transparent',
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorCompoundBrandBackground} 0 3px, transparent 3px 6px)`,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
  },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    alignSelf: 'start',
    '& th, & td': { padding: '2px 0', textAlign: 'right', fontWeight: tokens.fontWeightRegular },
    '& th:first-child': { textAlign: 'left', paddingRight: '16px' },
    '& thead th': { color: tokens.colorNeutralForeground3 },
  },
});

const STEP = 100 / BARS;
const rangeOf = (bar: number) => `${bar * STEP} to ${(bar + 1) * STEP}`;

/** How well the pairs fit, as a picture and as a table. Bars that lie under the floor are hatched. */
export function Spread({
  of,
  floor,
  bare = false,
}: {
  of: readonly number[];
  floor: number;
  bare?: boolean;
}) {
  const styles = useStyles();
  const { number } = useWords();
  const most = Math.max(1, ...of);
  const isLow = (bar: number) => (bar + 1) * STEP * 10 <= floor;
  const picture = (
    <figure className={styles.figure}>
      <div className={styles.bars} aria-hidden>
        {of.map((count, bar) => (
          <div
            key={rangeOf(bar)}
            className={mergeClasses(styles.bar, isLow(bar) && styles.low)}
            style={{ height: `${(100 * count) / most}%`, ...(count === 0 && { border: 'none' }) }}
          />
        ))}
      </div>
      <div className={styles.axis} aria-hidden>
        <span>0</span>
        <span>50</span>
        <span>100</span>
      </div>
      <figcaption className={styles.caption}>
        Pairs by how well they fit, of 100
        {floor > 0 && of.some((count, bar) => count > 0 && isLow(bar)) ? '; hatched: under the floor' : ''}
      </figcaption>
    </figure>
  );
  if (bare) return picture;
  return (
    <div className={styles.beside}>
      {picture}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Fit of 100</th>
            <th scope="col">Pairs</th>
          </tr>
        </thead>
        <tbody>
          {of.flatMap((count, bar) =>
            count === 0
              ? []
              : [
                  <tr key={rangeOf(bar)}>
                    <th scope="row">{rangeOf(bar)}</th>
                    <td>{number(count)}</td>
                  </tr>,
                ],
          )}
        </tbody>
      </table>
    </div>
  );
}
