import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { decline, join, type MyRound } from '../../../shared/opt-in/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Row, Stack, Surface } from '../../ui/layout.tsx';
import { To } from '../../ui/nav.tsx';
import { Scale } from '../../ui/scale.tsx';
import { About } from '../awareness/about.tsx';

const nexts = [
  { value: 'this-time', label: 'Not this time' },
  { value: 'ask-me', label: 'Not this time, but ask me next round' },
  { value: 'never', label: 'Never contact me about this' },
] as const;

function NotNow({ roundId }: { roundId: string }) {
  const [next, setNext] = useState<(typeof nexts)[number]['value']>('this-time');
  const [reason, setReason] = useState('');
  return (
    <Confirm
      opens="Not now"
      title="Not now"
      act={(close) => (
        <Act
          door={decline}
          tells={() => ({ roundId, next, ...(reason.trim() && { reason }) })}
          look="primary"
          done={close}
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

export const JoinOrNot = ({ roundId }: { roundId: string }) => (
  <Row>
    <Act door={join} tells={() => ({ roundId })} look="primary" said="You have joined">
      Join for a trial
    </Act>
    <NotNow roundId={roundId} />
  </Row>
);

/** What it is, then the one question: join or not. */
export const Invitation = ({ round }: { round: MyRound }) => (
  <Surface>
    <Stack loose>
      <About roundId={round.roundId} />
      <JoinOrNot roundId={round.roundId} />
      <To path="/about">What others can see, and questions</To>
    </Stack>
  </Surface>
);

/** A no is not for ever while others may still join. */
export const ChangedMind = ({ roundId }: { roundId: string }) => (
  <Act door={join} tells={() => ({ roundId })} said="You have joined">
    I changed my mind: join
  </Act>
);
