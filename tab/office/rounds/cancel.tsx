import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { cancel } from '../../../shared/office/rounds/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Paragraph } from '../../ui/layout.tsx';

/** Ends a round for everyone. Wants its name typed, because nothing of it comes back. */
export function CancelRound({ roundId, program }: { roundId: string; program: string }) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const right = typed.trim().toLowerCase() === program.trim().toLowerCase();
  const tells = () => {
    setTried(true);
    return right ? { roundId } : null;
  };
  return (
    <Confirm
      opens="Cancel this round"
      look="subtle"
      title="Cancel this round"
      act={(close) => (
        <Act door={cancel} tells={tells} submits look="primary" said="The round is cancelled" done={close}>
          Cancel the round
        </Act>
      )}
    >
      <Paragraph>
        Every pair ends, coming meetings are cancelled and everyone taking part is told. What was said and
        done so far is kept. It cannot be undone.
      </Paragraph>
      <Field
        label={`Type the program's name: ${program}`}
        {...(tried && !right && { validationMessage: `Type: ${program}` })}
      >
        <Input value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
    </Confirm>
  );
}
