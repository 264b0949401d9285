import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Switch,
  Textarea,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Balance, Met } from '../../../shared/check-in.ts';
import { answer, type OpenCheckIn } from '../../../shared/check-ins/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { type Choice, Scale } from '../../ui/scale.tsx';

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

const complete = ({ met, going, balance, ...rest }: Said) =>
  met === undefined || going === undefined || balance === undefined ? null : { met, going, balance, ...rest };

interface Part {
  said: Said;
  say: (part: Partial<Said>) => void;
  tried: boolean;
}

const Scales = ({ said, say, tried }: Part) => (
  <>
    <Scale
      label="Have you met since the last time?"
      choices={mets}
      value={said.met}
      choose={(met) => say({ met })}
      missing={tried && said.met === undefined}
      across
    />
    <Scale
      label="How is it going?"
      choices={goings}
      value={said.going}
      choose={(going) => say({ going })}
      missing={tried && said.going === undefined}
      across
    />
    <Scale
      label="Are your contributions equal?"
      choices={balances}
      value={said.balance}
      choose={(balance) => say({ balance })}
      missing={tried && said.balance === undefined}
      across
    />
  </>
);

const Words = ({ said, say }: Part) => (
  <>
    <Field label="What would make it better?">
      <Textarea
        value={said.comment}
        maxLength={2000}
        resize="vertical"
        onChange={(_, { value }) => say({ comment: value })}
      />
    </Field>
    <Switch
      checked={said.share}
      onChange={(_, { checked }) => say({ share: checked })}
      label="The coordinator may read this line, with my name"
    />
  </>
);

/** Nothing is chosen beforehand: a default would answer for the person. `helped`: the answer called for help. */
export function CheckInForm({ open, helped }: { open: OpenCheckIn; helped: () => void }) {
  const [said, setSaid] = useState<Said>({ comment: '', share: false });
  const [tried, setTried] = useState(false);
  const part = { said, say: (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more })), tried };
  const tells = () => {
    setTried(true);
    const full = complete(said);
    return full && { pairId: open.pairId, number: open.number, ...full };
  };
  return (
    <Stack loose>
      <Hint>
        {open.partner} never sees your answers. The coordinator sees them only as part of figures about five
        people or more, and reads your line only if you say so. If you are offered help, the coordinator can
        see that, not why.
      </Hint>
      <Scales {...part} />
      <Words {...part} />
      <Act
        door={answer}
        tells={tells}
        look="primary"
        said="Thank you, your check-in is in"
        done={({ help }) => help && helped()}
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
