import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { decline } from '../../../shared/opt-in/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useTyped } from '../../ui/kept.ts';
import { Scale } from '../../ui/scale.tsx';

const nexts = [
  { value: 'this-time', label: 'Not this time' },
  { value: 'ask-me', label: 'Not this time, but ask me next round' },
  { value: 'never', label: 'Never contact me about this' },
] as const;

export function NotNow({ roundId }: { roundId: string }) {
  const [next, setNext] = useState<(typeof nexts)[number]['value']>('this-time');
  const [reason, setReason, forget] = useTyped(`not-now/${roundId}`, '');
  return (
    <Confirm
      opens="Not now"
      title="Not now"
      act={(close) => (
        <Act
          door={decline}
          tells={() => ({ roundId, next, ...(reason.trim() && { reason }) })}
          look="primary"
          done={() => {
            forget();
            close();
          }}
        >
          Send
        </Act>
      )}
    >
      <Scale label="What would you like?" choices={nexts} value={next} choose={setNext} />
      <Field label="Why, if you like to say" hint="The coordinator reads it to make the next round better.">
        <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </Confirm>
  );
}
