import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { leave, type MyRound, pause, resume } from '../../../shared/opt-in/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Paragraph, Row } from '../../ui/layout.tsx';

function Pause({ roundId }: { roundId: string }) {
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const tells = () => {
    setMissing(!until);
    return until ? { roundId, until } : null;
  };
  return (
    <Confirm
      opens="Take a break"
      title="Take a break"
      act={(close) => (
        <Act door={pause} tells={tells} look="primary" said="Your break has begun" done={close}>
          Take a break
        </Act>
      )}
    >
      <Paragraph>
        Nothing is asked of you until that day, and meetings before it are cancelled. Your partner is told
        that you are away, not why.
      </Paragraph>
      <Field label="Back on" required {...(missing && { validationMessage: 'Choose the day you are back' })}>
        <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </Confirm>
  );
}

function Leave({ roundId }: { roundId: string }) {
  const [reason, setReason] = useState('');
  return (
    <Confirm
      opens="Leave"
      look="subtle"
      title="Leave this round"
      act={(close) => (
        <Act
          door={leave}
          tells={() => ({ roundId, ...(reason.trim() && { why: reason }) })}
          look="primary"
          said="You have left this round"
          done={close}
        >
          Leave
        </Act>
      )}
    >
      <Paragraph>
        Your coming meetings are cancelled. If you have a partner, they are told that the pair has ended,
        without blame, and may find a new one.
      </Paragraph>
      <Field label="Why, if you like to say">
        <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </Confirm>
  );
}

const inside = new Set(['joined', 'assessed', 'waiting', 'trial', 'confirmed', 'paused']);

/** Pause, come back, leave: always there for whoever has joined. */
export function Place({ round }: { round: MyRound }) {
  if (!inside.has(round.standing) || round.state === 'closed' || round.state === 'cancelled') return null;
  return (
    <Row>
      {round.standing === 'paused' ? (
        <Act door={resume} tells={() => ({ roundId: round.roundId })} look="primary" said="Welcome back">
          Come back now
        </Act>
      ) : (
        <Pause roundId={round.roundId} />
      )}
      <Leave roundId={round.roundId} />
    </Row>
  );
}
