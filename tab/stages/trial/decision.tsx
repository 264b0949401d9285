import { useState } from 'react';
import { answer, end } from '../../../shared/trial/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Hint, Paragraph, Stack } from '../../ui/layout.tsx';
import { Scale } from '../../ui/scale.tsx';

const choices = [
  { value: 'go-on', label: 'Go on together' },
  { value: 'end', label: 'End here' },
] as const;

/** Asked of each alone; the answer is never passed on, only what comes of all. */
export function TrialDecision({ pairId }: { pairId: string }) {
  const [choice, setChoice] = useState<'go-on' | 'end'>();
  const [tried, setTried] = useState(false);
  const tells = () => {
    setTried(true);
    return choice ? { pairId, choice } : null;
  };
  return (
    <Stack loose>
      <Scale
        label="How would you like to continue?"
        choices={choices}
        value={choice}
        choose={setChoice}
        missing={tried && !choice}
      />
      <Hint>
        You go on only if each of you wants to. Your partner learns the outcome, never what you chose. Ending
        here is no failure, and you may get a new partner.
      </Hint>
      <Act door={answer} tells={tells} look="primary" said="Thank you, your answer is in">
        Send
      </Act>
    </Stack>
  );
}

/** The polite way out, open at any time. */
export const EndPair = ({ pairId }: { pairId: string }) => (
  <Confirm
    opens="End this pair"
    look="subtle"
    title="End this pair"
    act={(close) => (
      <Act door={end} tells={() => ({ pairId })} look="primary" said="The pair has ended" done={close}>
        End it
      </Act>
    )}
  >
    <Paragraph>
      Your coming meetings are cancelled. Your partner is told that the pair has ended, without blame and
      without a reason. Each of you may get a new partner.
    </Paragraph>
  </Confirm>
);
