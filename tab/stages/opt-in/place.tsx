import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_FAREWELL, leave, type MyRound, pause, resume } from '../../../shared/opt-in/contract.ts';
import { LONGEST_PAUSE_DAYS } from '../../../shared/opt-in/rules.ts';
import { daysLater } from '../../../shared/time.ts';
import { useNow } from '../../me.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/dates.ts';
import { useTypedForm } from '../../ui/kept.ts';
import { Paragraph, Row } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';

function Pause({ roundId, opens }: { roundId: string; opens: string }) {
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const now = useNow();
  const { dayOf } = useWords();
  const least = dayOf(daysLater(now, 1));
  const most = dayOf(daysLater(now, LONGEST_PAUSE_DAYS - 1));
  const fits = until >= least && until <= most;
  const tells = () => {
    setMissing(!fits);
    return fits ? { roundId, until } : null;
  };
  return (
    <Confirm
      opens={opens}
      title={opens}
      act={(close) => (
        <Act door={pause} tells={tells} submits look="primary" said="Your break has begun" done={close}>
          {opens}
        </Act>
      )}
    >
      <Paragraph>
        Nothing is asked of you until that day, and meetings before it are cancelled. Your partner is told
        that you are away, not why.
      </Paragraph>
      <Field
        label="Back on"
        required
        {...(missing && { validationMessage: 'Choose a day from tomorrow on, within a year' })}
      >
        <Input
          type="date"
          value={until}
          min={least}
          max={most}
          onChange={(_, { value }) => setUntil(value)}
        />
      </Field>
    </Confirm>
  );
}

function Leave({ round: { roundId, pairId } }: { round: MyRound }) {
  const [{ reason, farewell }, say, forget] = useTypedForm(`leave/${roundId}`, { reason: '', farewell: '' });
  const words = () => ({
    ...(reason.trim() && { why: reason }),
    ...(farewell.trim() && { farewell }),
  });
  return (
    <Confirm
      opens="Leave"
      look="subtle"
      title="Leave this round"
      act={(close) => (
        <Act
          door={leave}
          tells={() => ({ roundId, ...words() })}
          look="primary"
          said="You have left this round"
          done={() => {
            forget();
            close();
          }}
        >
          Leave
        </Act>
      )}
    >
      <Paragraph>
        Your coming meetings are cancelled. If you have a partner, they are told that the pair has ended,
        without blame, and may find a new one.
      </Paragraph>
      <OwnWords label="Why, if you like to say" value={reason} change={(words) => say({ reason: words })} />
      {pairId && (
        <OwnWords
          label="A word for your partner, if you like"
          value={farewell}
          change={(words) => say({ farewell: words })}
          most={LONGEST_FAREWELL}
        />
      )}
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
        <>
          <Act door={resume} tells={() => ({ roundId: round.roundId })} look="primary" said="Welcome back">
            Come back now
          </Act>
          <Pause roundId={round.roundId} opens="Another day" />
        </>
      ) : (
        <Pause roundId={round.roundId} opens="Take a break" />
      )}
      <Leave round={round} />
    </Row>
  );
}
