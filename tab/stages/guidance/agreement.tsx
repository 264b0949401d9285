import { Button, Caption1 } from '@fluentui/react-components';
import { type MyPair, sign } from '../../../shared/guidance/contract.ts';
import { Act } from '../../ui/act.tsx';
import { useWords } from '../../ui/dates.ts';
import { useFocusWithin } from '../../ui/fold.tsx';
import { useTyped } from '../../ui/kept.ts';
import { later } from '../../ui/later.tsx';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { Lines } from '../../ui/loading.tsx';
import { TermsList } from './terms-list.tsx';

// What few open is fetched when they do.
const TermsForm = later(async () => (await import('./terms-form.tsx')).TermsForm, <Lines />);
const Versions = later(async () => (await import('./versions.tsx')).Versions, <Lines />);

const all = (partners: MyPair['partners']) => (partners.length > 1 ? 'all three of you' : 'both of you');

function Signatures({ pair: { agreement, partners } }: { pair: MyPair }) {
  const { list } = useWords();
  if (agreement.signed) return <Caption1>Signed by {all(partners)}.</Caption1>;
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
  const [editing, setEditing, close] = useTyped(`changing/${pair.pairId}`, false);
  const place = useFocusWithin(editing);
  return (
    <Section
      title="Your agreement"
      hint={`Drafted from what you told us. It holds once ${all(pair.partners)} have signed it.`}
    >
      <Surface>
        <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
          {editing ? (
            <TermsForm pair={pair} close={close} />
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
        </div>
      </Surface>
      {pair.agreement.holds && (
        <Paragraph>
          This is version {pair.agreement.version}. Until {all(pair.partners)} have signed it, you go by
          version {pair.agreement.holds.version}.
        </Paragraph>
      )}
      {pair.agreement.version > 1 && <Versions pairId={pair.pairId} />}
    </Section>
  );
}
