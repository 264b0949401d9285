import { Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { ask, asked } from '../../../shared/awareness/contract.ts';
import { useAsk } from '../../api.ts';
import { Act } from '../../ui/act.tsx';
import { useFilled } from '../../ui/form.tsx';
import { useTypedForm } from '../../ui/kept.ts';
import { Paragraph, Section, Stack, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';
import { Scale } from '../../ui/scale.tsx';
import { askedHere, keepAsked } from './kept.ts';

const kinds = [
  { value: 'question', label: 'A question' },
  { value: 'concern', label: 'A concern' },
] as const;

interface Said {
  kind: (typeof kinds)[number]['value'];
  text: string;
  anonymous: boolean;
}

function Form({ roundId, sent }: { roundId: string; sent: () => void }) {
  const [{ kind, text, anonymous }, say, forget] = useTypedForm<Said>(`ask/${roundId}`, {
    kind: 'question',
    text: '',
    anonymous: false,
  });
  const { missing, filled } = useFilled(text);
  const tells = () => (filled() ? { roundId, kind, text, anonymous } : null);
  const done = ({ questionId }: { questionId: string }) => {
    forget();
    if (anonymous) keepAsked(questionId);
    sent();
  };
  return (
    <>
      <Scale label="What is it?" choices={kinds} value={kind} choose={(chosen) => say({ kind: chosen })} />
      <OwnWords
        label="In your words"
        value={text}
        change={(words) => say({ text: words })}
        rows={3}
        required
        missing={missing && 'Please write a line or two'}
      />
      <Switch
        checked={anonymous}
        onChange={(_, { checked }) => say({ anonymous: checked })}
        label="Without my name: nobody can tell who asked, and the answer appears below, in this browser only"
      />
      <Act door={ask} tells={tells} said="Sent to the coordinator" done={done}>
        Send to the coordinator
      </Act>
    </>
  );
}

/** One of one's own, with its answer once there is one; nothing where it was erased. */
function AskedOnce({ questionId, roundId }: { questionId: string; roundId: string }) {
  const { data } = useAsk(asked, { questionId });
  if (data?.roundId !== roundId) return null;
  return (
    <Stack>
      <Paragraph>“{data.text}”</Paragraph>
      <Paragraph>{data.answer ?? 'No answer yet.'}</Paragraph>
    </Stack>
  );
}

/** A question or a concern for the coordinator, with or without a name. */
export function AskCoordinator({ roundId }: { roundId: string }) {
  const [times, setTimes] = useState(0);
  const ids = askedHere();
  return (
    <Section
      title="Ask the coordinator"
      hint="The answer comes to your chat with Pairwise; without your name, to this page in this browser."
    >
      <Surface>
        <Form key={times} roundId={roundId} sent={() => setTimes(times + 1)} />
        {times > 0 && <Text weight="semibold">Sent. Thank you for asking.</Text>}
        {ids.map((questionId) => (
          <AskedOnce key={questionId} questionId={questionId} roundId={roundId} />
        ))}
      </Surface>
    </Section>
  );
}
