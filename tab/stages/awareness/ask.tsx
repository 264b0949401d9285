import { Field, Switch, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ask } from '../../../shared/awareness/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Section, Surface } from '../../ui/layout.tsx';
import { Scale } from '../../ui/scale.tsx';

const kinds = [
  { value: 'question', label: 'A question' },
  { value: 'concern', label: 'A concern' },
] as const;

function Form({ roundId, sent }: { roundId: string; sent: () => void }) {
  const [kind, setKind] = useState<'question' | 'concern'>('question');
  const [text, setText] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [missing, setMissing] = useState(false);
  const tells = () => {
    setMissing(!text.trim());
    return text.trim() ? { roundId, kind, text, anonymous } : null;
  };
  return (
    <>
      <Scale label="What is it?" choices={kinds} value={kind} choose={setKind} />
      <Field
        label="In your words"
        required
        {...(missing && { validationMessage: 'Please write a line or two' })}
      >
        <Textarea value={text} maxLength={2000} rows={3} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Switch
        checked={anonymous}
        onChange={(_, { checked }) => setAnonymous(checked)}
        label="Without my name (then the answer can only come through the questions above)"
      />
      <Act door={ask} tells={tells} said="Sent to the coordinator" done={sent}>
        Send to the coordinator
      </Act>
    </>
  );
}

/** A question or a concern for the coordinator, with or without a name. */
export function AskCoordinator({ roundId }: { roundId: string }) {
  const [times, setTimes] = useState(0);
  return (
    <Section title="Ask the coordinator" hint="The answer comes to your chat with Pairwise.">
      <Surface>
        <div role="status">{times > 0 && <Text weight="semibold">Sent. Thank you for asking.</Text>}</div>
        <Form key={times} roundId={roundId} sent={() => setTimes(times + 1)} />
      </Surface>
    </Section>
  );
}
