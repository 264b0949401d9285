import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Terms } from '../../../shared/agreement.ts';
import { type MyPair, sign } from '../../../shared/guidance/contract.ts';
import { Act } from '../../ui/act.tsx';
import { useWords } from '../../ui/dates.ts';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { TermsForm } from './terms-form.tsx';

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

function Signatures({ pair: { agreement, partners } }: { pair: MyPair }) {
  const { list } = useWords();
  if (agreement.signed) return <Caption1>Signed by all of you.</Caption1>;
  const signed = partners.filter(
    ({ id, name }) => agreement.signedBy.includes(id) || agreement.signedBy.includes(name),
  );
  const names = [...(agreement.signedByMe ? ['you'] : []), ...signed.map(({ name }) => name)];
  return <Caption1>{names.length ? `Signed so far by ${list(names)}.` : 'Nobody has signed yet.'}</Caption1>;
}

export const Sign = ({ pair: { pairId, agreement } }: { pair: MyPair }) =>
  agreement.signedByMe ? null : (
    <Act
      door={sign}
      tells={() => ({ pairId, version: agreement.version })}
      look="primary"
      said="You have signed"
    >
      Sign
    </Act>
  );

/** The pair's contract: read, sign, or propose another wording, which all then sign anew. */
export function AgreementSection({ pair }: { pair: MyPair }) {
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title="Your agreement"
      hint="Drafted from what you both told us. It holds once all of you have signed it."
    >
      <Surface>
        {editing ? (
          <TermsForm pair={pair} close={() => setEditing(false)} />
        ) : (
          <Stack loose>
            <TermsList terms={pair.agreement.terms} />
            <Signatures pair={pair} />
            <Row>
              <Sign pair={pair} />
              <Button onClick={() => setEditing(true)}>Propose a change</Button>
            </Row>
          </Stack>
        )}
      </Surface>
      {pair.agreement.version > 1 && !pair.agreement.signed && (
        <Paragraph>This is version {pair.agreement.version}. A new version wants new signatures.</Paragraph>
      )}
    </Section>
  );
}
