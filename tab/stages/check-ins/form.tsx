import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Balance, Met } from '../../../shared/check-in.ts';
import { answer, type OpenCheckIn } from '../../../shared/check-ins/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { type Choice, Scale } from '../../ui/scale.tsx';
import { LineToShare, useSurvey } from '../../ui/survey.tsx';

const mets: Choice<Met>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'not-yet', label: 'Not yet' },
  { value: 'no', label: 'No' },
];

const goings: Choice<number>[] = [
  { value: 1, label: 'Hard' },
  { value: 2, label: 'Not great' },
  { value: 3, label: 'All right' },
  { value: 4, label: 'Good' },
  { value: 5, label: 'Great' },
];

const balances: Choice<Balance>[] = [
  { value: -2, label: 'I give much more' },
  { value: -1, label: 'I give a little more' },
  { value: 0, label: 'Balanced' },
  { value: 1, label: 'I receive a little more' },
  { value: 2, label: 'I receive much more' },
];

interface Said {
  met?: Met;
  going?: number;
  balance?: Balance;
  comment: string;
  share: boolean;
}

const whole = ({ met, going, balance, ...rest }: Said) =>
  met === undefined || going === undefined || balance === undefined ? null : { met, going, balance, ...rest };

const blank: Said = { comment: '', share: false };

/** Nothing is chosen beforehand: a default would answer for the person. `helped`: the answer called for help. */
export function CheckInForm({ open, helped }: { open: OpenCheckIn; helped: () => void }) {
  const { said, say, lacks, tells, forget } = useSurvey(
    `check-in/${open.pairId}/${open.number}`,
    blank,
    whole,
  );
  return (
    <Stack loose>
      <Hint>
        Your answers are never shown to {open.partner}. The coordinator sees them only as part of figures
        about five people or more, and reads your line only if you say so. If you are offered help, the
        coordinator can see that, not why.
      </Hint>
      <Scale
        label="Have you met since the last time?"
        choices={mets}
        value={said.met}
        choose={(met) => say({ met })}
        missing={lacks('met')}
        across
      />
      <Scale
        label="How is it going?"
        choices={goings}
        value={said.going}
        choose={(going) => say({ going })}
        missing={lacks('going')}
        across
      />
      <Scale
        label="Are your contributions equal?"
        choices={balances}
        value={said.balance}
        choose={(balance) => say({ balance })}
        missing={lacks('balance')}
        across
      />
      <LineToShare
        label="What would make it better?"
        words={said.comment}
        share={said.share}
        write={(comment) => say({ comment })}
        choose={(share) => say({ share })}
      />
      <Act
        door={answer}
        tells={() => {
          const full = tells();
          return full && { pairId: open.pairId, number: open.number, ...full };
        }}
        look="primary"
        said="Thank you, your check-in is in"
        done={({ help }) => {
          forget();
          if (help) helped();
        }}
      >
        Send
      </Act>
    </Stack>
  );
}

/** Stands where the check-in was, once it is gone from the page. */
export const HelpInChat = ({ dismiss }: { dismiss: () => void }) => (
  <MessageBar intent="success" layout="multiline">
    <MessageBarBody>
      Thank you for saying so. Something that often helps is in our chat, for you alone.
    </MessageBarBody>
    <MessageBarActions
      containerAction={
        <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={dismiss} />
      }
    />
  </MessageBar>
);
