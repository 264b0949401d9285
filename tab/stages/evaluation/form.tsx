import { Field, Link, Switch, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { answer, type MyEvaluation } from '../../../shared/evaluation/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Paragraph, Section, Stack, Surface } from '../../ui/layout.tsx';
import { type Choice, Scale } from '../../ui/scale.tsx';
import { Recommend } from './recommend.tsx';

type Reached = 'yes' | 'partly' | 'no';

const satisfactions: Choice<number>[] = [
  { value: 1, label: 'Not at all' },
  { value: 2, label: 'Not really' },
  { value: 3, label: 'So-so' },
  { value: 4, label: 'Satisfied' },
  { value: 5, label: 'Very satisfied' },
];
const reached: Choice<Reached>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
];

interface Said {
  satisfaction?: number;
  recommend?: number;
  goalsReached?: Reached;
  change: string;
  share: boolean;
}

const complete = ({ satisfaction, recommend, goalsReached, ...rest }: Said) =>
  satisfaction === undefined || recommend === undefined || goalsReached === undefined
    ? null
    : { satisfaction, recommend, goalsReached, ...rest };

interface Part {
  said: Said;
  say: (part: Partial<Said>) => void;
  tried: boolean;
}

const Scales = ({ said, say, tried }: Part) => (
  <>
    <Scale
      label="How satisfied are you?"
      choices={satisfactions}
      value={said.satisfaction}
      choose={(satisfaction) => say({ satisfaction })}
      missing={tried && said.satisfaction === undefined}
      across
    />
    <Recommend
      value={said.recommend}
      choose={(recommend) => say({ recommend })}
      missing={tried && said.recommend === undefined}
    />
    <Scale
      label="Did you reach what you came for?"
      choices={reached}
      value={said.goalsReached}
      choose={(goalsReached) => say({ goalsReached })}
      missing={tried && said.goalsReached === undefined}
      across
    />
  </>
);

const Words = ({ said, say }: Part) => (
  <>
    <Field label="What should change next time?">
      <Textarea
        value={said.change}
        maxLength={2000}
        resize="vertical"
        onChange={(_, { value }) => say({ change: value })}
      />
    </Field>
    <Switch
      checked={said.share}
      onChange={(_, { checked }) => say({ share: checked })}
      label="The coordinator may read this line, with my name"
    />
  </>
);

export function EvaluationForm({ roundId }: { roundId: string }) {
  const [said, setSaid] = useState<Said>({ change: '', share: false });
  const [tried, setTried] = useState(false);
  const part = { said, say: (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more })), tried };
  const tells = () => {
    setTried(true);
    const full = complete(said);
    return full && { roundId, ...full };
  };
  return (
    <Stack loose>
      <Scales {...part} />
      <Words {...part} />
      <Act door={answer} tells={tells} look="primary" said="Thank you, your survey is in">
        Send
      </Act>
    </Stack>
  );
}

export const Certificate = ({ mine }: { mine: MyEvaluation }) =>
  mine.certificate && (
    <Section title="Your certificate">
      <Surface>
        <Paragraph>You saw it through. The certificate is yours to keep and to show.</Paragraph>
        <Link href={mine.certificate} target="_blank" rel="noreferrer">
          Open the certificate (PDF)
        </Link>
      </Surface>
    </Section>
  );
