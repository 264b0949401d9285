import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type Lesson, learn, orientation } from '../../../shared/guidance/contract.ts';
import type { LessonAnswer } from '../../../shared/orientation.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Paragraph, Section, Stack, Surface } from '../../ui/layout.tsx';
import { Scale } from '../../ui/scale.tsx';

function Questioned({ lesson, roundId }: { lesson: Lesson; roundId: string }) {
  const [answer, setAnswer] = useState<LessonAnswer | null>(lesson.answer);
  const [tried, setTried] = useState(false);
  const tells = () => {
    setTried(true);
    return answer && { roundId, lesson: lesson.name, answer };
  };
  return (
    <Stack loose>
      <Paragraph>{lesson.body}</Paragraph>
      <Scale
        label={lesson.question}
        choices={lesson.answers.map(({ value, title }) => ({ value, label: title }))}
        value={answer ?? undefined}
        choose={setAnswer}
        missing={tried && !answer}
      />
      {lesson.thought && <Paragraph>{lesson.thought}</Paragraph>}
      <Act door={learn} tells={tells} said="Noted">
        That is my answer
      </Act>
    </Stack>
  );
}

/** Five small lessons; where one left off is said, and all may be read again. */
export const Orientation = ({ roundId }: { roundId: string }) => (
  <Asked door={orientation} of={{ roundId }}>
    {({ lessons, done }) => (
      <Section
        title="Orientation"
        hint="Five short lessons with a question each. Stop and go on whenever you like."
        aside={
          <Caption1>
            {done} of {lessons.length} done
          </Caption1>
        }
      >
        <Surface tight>
          <Accordion collapsible>
            {lessons.map((lesson) => (
              <AccordionItem key={lesson.name} value={lesson.name}>
                <AccordionHeader as="h3">
                  {lesson.answer ? `${lesson.title} (done)` : lesson.title}
                </AccordionHeader>
                <AccordionPanel>
                  <Questioned lesson={lesson} roundId={roundId} />
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </Surface>
      </Section>
    )}
  </Asked>
);
