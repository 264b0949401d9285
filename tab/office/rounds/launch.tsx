import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import {
  launch,
  type Preview,
  preview,
  previewToMe,
  TYPED_ABOVE,
} from '../../../shared/office/rounds/contract.ts';
import { Kit } from '../../stages/awareness/kit.tsx';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Form } from '../../ui/form.tsx';
import { Paragraph, Section, Stack, Surface } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { Card } from './card.tsx';

interface Props {
  programId: string;
  launched: (roundId: string) => void;
}

function LaunchNow({ programId, audience, launched }: Props & { audience: number }) {
  const { number } = useWords();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = audience > TYPED_ABOVE;
  const right = !wanted || typed.trim() === String(audience);
  const tells = () => {
    setTried(true);
    return right ? { programId, people: audience } : null;
  };
  return (
    <Form>
      <Stack loose>
        <Paragraph>
          {audience === 1 ? 'One person gets' : `${number(audience)} people get`} this in chat. Nobody is
          enrolled by it: each says yes or no.
        </Paragraph>
        {wanted && (
          <Field
            label={`To be sure, type how many people: ${audience}`}
            {...(tried && !right && { validationMessage: `Type ${audience}` })}
          >
            <Input
              inputMode="numeric"
              autoComplete="off"
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
              style={{ maxWidth: '160px' }}
            />
          </Field>
        )}
        <Act
          door={launch}
          tells={tells}
          submits
          look="primary"
          said="Launched"
          done={({ roundId }) => launched(roundId)}
        >
          Launch
        </Act>
      </Stack>
    </Form>
  );
}

function Audience({ of }: { of: Preview }) {
  const { number } = useWords();
  const line = (title: string, people: number) => ({
    key: title,
    title,
    aside: <Text>{number(people)}</Text>,
  });
  return (
    <Section title="Who is addressed">
      <LineList
        counts
        of={[
          { key: '', title: 'Audience', aside: <strong>{number(of.audience)}</strong> },
          ...of.leftOut.map(({ reason, people }) => line(`Left out: ${reason}`, people)),
        ]}
      />
    </Section>
  );
}

/** What goes out, to how many, and the button that sends it. */
export const Launch = (props: Props) => (
  <Asked door={preview} of={{ programId: props.programId }}>
    {(of) => (
      <>
        <Audience of={of} />
        <Section title="The announcement" hint="As people see it in chat. The buttons do nothing here.">
          <Card card={of.card} label="How the announcement looks" />
          <Act door={previewToMe} tells={() => ({ programId: props.programId })} said="Sent to your chat">
            Send it to me first
          </Act>
        </Section>
        <Kit programId={props.programId} />
        <Section title="Launch">
          <Surface>
            <LaunchNow {...props} audience={of.audience} />
          </Surface>
        </Section>
      </>
    )}
  </Asked>
);
