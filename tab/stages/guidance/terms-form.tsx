import { Button, Field, Input } from '@fluentui/react-components';
import type { Terms } from '../../../shared/agreement.ts';
import { LONGEST_LINE } from '../../../shared/fields.ts';
import { type MyPair, propose } from '../../../shared/guidance/contract.ts';
import { Act } from '../../ui/act.tsx';
import { useTypedForm } from '../../ui/kept.ts';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';
import { Pick } from '../../ui/pick.tsx';

const rhythms = [1, 2, 3, 4, 6, 8].map((value) => ({
  value,
  label: value === 1 ? 'Every week' : `Every ${value} weeks`,
}));
const lengths = [15, 30, 45, 60, 90, 120].map((value) => ({ value, label: `${value} minutes` }));

/** What stands is offered even where it is none of the usual choices. */
const including = (choices: { value: number; label: string }[], value: number, label: string) =>
  choices.some((choice) => choice.value === value) ? choices : [{ value, label }, ...choices];

type Change = (part: Partial<Terms>) => void;

function Rhythm({ terms, change }: { terms: Terms; change: Change }) {
  return (
    <Row>
      <Pick
        label="We meet"
        choices={including(rhythms, terms.everyWeeks, `Every ${terms.everyWeeks} weeks`)}
        value={terms.everyWeeks}
        choose={(everyWeeks) => change({ everyWeeks })}
      />
      <Pick
        label="For"
        choices={including(lengths, terms.minutes, `${terms.minutes} minutes`)}
        value={terms.minutes}
        choose={(minutes) => change({ minutes })}
      />
    </Row>
  );
}

const missing = (text: string) => (text.trim() ? {} : { validationMessage: 'Please say a word or two' });

/** A new version of the agreement. Who proposes it has signed it. */
export function TermsForm({ pair, close }: { pair: MyPair; close: () => void }) {
  const [terms, change, forget] = useTypedForm<Terms>(`terms/${pair.pairId}`, pair.agreement.terms);
  const leave = () => {
    forget();
    close();
  };
  const complete = terms.place.trim() && terms.reach.trim();
  return (
    <Stack loose>
      <Rhythm terms={terms} change={change} />
      <Field label="Where" required {...missing(terms.place)}>
        <Input
          value={terms.place}
          maxLength={LONGEST_LINE}
          onChange={(_, { value }) => change({ place: value })}
        />
      </Field>
      <Field label="How we reach each other" required {...missing(terms.reach)}>
        <Input
          value={terms.reach}
          maxLength={LONGEST_LINE}
          onChange={(_, { value }) => change({ reach: value })}
        />
      </Field>
      <OwnWords
        label="Between us"
        value={terms.confidentiality}
        change={(confidentiality) => change({ confidentiality })}
      />
      <OwnWords
        label="What we hope to give and get"
        value={terms.hopes}
        change={(hopes) => change({ hopes })}
      />
      <Hint>Proposing signs it for you. Your partner reads it and signs, or proposes something else.</Hint>
      <Row>
        <Act
          door={propose}
          tells={() => (complete ? { pairId: pair.pairId, from: pair.agreement.version, ...terms } : null)}
          look="primary"
          said="Proposed"
          done={leave}
        >
          Propose
        </Act>
        <Button onClick={leave}>Keep as it was</Button>
      </Row>
    </Stack>
  );
}
