import { makeStyles, tokens } from '@fluentui/react-components';
import type { Fit } from '../../../shared/pairing/contract.ts';
import type { Part } from '../../../shared/pairing/score.ts';
import { useWords } from '../../ui/dates.ts';
import { outOf100, partNames } from './words.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '2px 16px 2px 0', textAlign: 'right', fontWeight: tokens.fontWeightRegular },
    '& th:first-child': { textAlign: 'left' },
    '& caption': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  },
});

/** How a score comes about, part by part. */
export function PartsOf({ fit: { score, points, most } }: { fit: Fit }) {
  const { number } = useWords();
  const parts = (Object.keys(partNames) as Part[]).filter((part) => most[part] > 0);
  return (
    <table className={useStyles().table}>
      <caption>Fit {outOf100(score)}: how it comes about</caption>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{partNames[part]}</th>
            <td>
              {number(points[part] / 10)} of {number(most[part] / 10)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
