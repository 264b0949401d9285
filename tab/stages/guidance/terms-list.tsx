import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Terms } from '../../../shared/agreement.ts';

const useStyles = makeStyles({
  terms: { margin: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, whiteSpace: 'pre-line' },
});

const rhythm = ({ everyWeeks, minutes }: Terms) =>
  `${minutes} minutes, ${everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`}`;

export function TermsList({ terms }: { terms: Terms }) {
  const styles = useStyles();
  const lines: [string, string][] = [
    ['We meet', rhythm(terms)],
    ['Where', terms.place],
    ['We reach each other by', terms.reach],
    ['Between us', terms.confidentiality],
    ['What we hope to give and get', terms.hopes],
  ];
  return (
    <dl className={styles.terms}>
      {lines
        .filter(([, said]) => said)
        .map(([term, said]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.said}>
              <Text>{said}</Text>
            </dd>
          </div>
        ))}
    </dl>
  );
}
