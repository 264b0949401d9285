import { reflect, reflection } from '../../../shared/guidance/contract.ts';
import type { Reflection as Sheet } from '../../../shared/orientation.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useTypedForm } from '../../ui/kept.ts';
import { Section, Stack, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';

const questions = {
  bring: 'What do I bring that may be useful to my partner?',
  wish: 'What would I like to take home from our first meeting?',
  know: 'What should my partner know about the way I work?',
} as const;
type Question = keyof typeof questions;

function Lines({ pairId, sheet }: { pairId: string; sheet: Sheet | null }) {
  const [said, say, forget] = useTypedForm(`reflection/${pairId}`, {
    bring: sheet?.bring ?? '',
    wish: sheet?.wish ?? '',
    know: sheet?.know ?? '',
  });
  return (
    <Stack loose>
      {(Object.keys(questions) as Question[]).map((question) => (
        <OwnWords
          key={question}
          label={questions[question]}
          value={said[question]}
          change={(words) => say({ [question]: words })}
        />
      ))}
      <Act door={reflect} tells={() => ({ pairId, ...said })} said="Kept, for you alone" done={forget}>
        Keep it
      </Act>
    </Stack>
  );
}

/** For oneself alone, before the first meeting. */
export const Reflection = ({ pairId }: { pairId: string }) => (
  <Section title="A sheet for yourself" hint="For you alone: nobody else can read it.">
    <Surface>
      <Asked door={reflection} of={{ pairId }}>
        {(sheet) => <Lines pairId={pairId} sheet={sheet} />}
      </Asked>
    </Surface>
  </Section>
);
