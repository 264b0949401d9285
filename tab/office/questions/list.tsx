import { Badge, Caption1, Switch } from '@fluentui/react-components';
import type { OutputOf } from '../../../shared/door.ts';
import { answer, list } from '../../../shared/office/questions/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { useFilled } from '../../ui/form.tsx';
import { useTypedForm } from '../../ui/kept.ts';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';

type Question = OutputOf<typeof list>[number];

function Answer({ question }: { question: Question }) {
  const [{ text, publish }, say, forget] = useTypedForm(`answer/${question.id}`, {
    text: '',
    publish: false,
  });
  const { missing, filled } = useFilled(text);
  const tells = () => (filled() ? { questionId: question.id, text, publish } : null);
  return (
    <Stack>
      <OwnWords
        label="Your answer"
        value={text}
        change={(words) => say({ text: words })}
        missing={missing && 'Please write an answer'}
      />
      <Row apart>
        <Switch
          checked={publish}
          onChange={(_, { checked }) => say({ publish: checked })}
          label="Also show it to all, without the name"
        />
        <Act door={answer} tells={tells} look="primary" said="Answered" done={forget}>
          Answer
        </Act>
      </Row>
    </Stack>
  );
}

function Asker({ question }: { question: Question }) {
  const { day } = useWords();
  return (
    <Row>
      <Caption1>
        {question.from ?? 'Anonymous'}, {day(question.askedAt)}
      </Caption1>
      {question.kind === 'concern' && (
        <Badge appearance="tint" color="warning">
          Concern
        </Badge>
      )}
      {question.publishedAt && <Badge appearance="tint">Shown to all</Badge>}
    </Row>
  );
}

const Item = ({ question }: { question: Question }) => (
  <Surface>
    <Stack>
      <Asker question={question} />
      <Paragraph>{question.text}</Paragraph>
    </Stack>
    {question.answer ? <Paragraph>{question.answer}</Paragraph> : <Answer question={question} />}
  </Surface>
);

const Group = ({ title, of }: { title: string; of: readonly Question[] }) =>
  of.length === 0 ? null : (
    <Section title={title}>
      {of.map((question) => (
        <Item key={question.id} question={question} />
      ))}
    </Section>
  );

/** Questions and concerns: those without an answer first. */
export const Questions = ({ roundId }: { roundId: string }) => (
  <Asked door={list} of={{ roundId }}>
    {(questions) =>
      questions.length === 0 ? (
        <Empty title="No questions yet">What people ask or worry about arrives here and in your chat.</Empty>
      ) : (
        <>
          <Group title="To answer" of={questions.filter(({ answeredAt }) => !answeredAt)} />
          <Group title="Answered" of={questions.filter(({ answeredAt }) => answeredAt)} />
        </>
      )
    }
  </Asked>
);
