import { language, type MyLanguage, speak } from '../../../shared/awareness/contract.ts';
import type { SentTo } from '../../../shared/door.ts';
import { useTell } from '../../api.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Section, Surface } from '../../ui/layout.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Trouble } from '../../ui/trouble.tsx';

type Choice = SentTo<typeof speak>['language'];

function Choose({ mine }: { mine: MyLanguage }) {
  const { language: nameOf } = useWords();
  const { mutate, error } = useTell(speak);
  const choices = [
    { value: 'directory', label: 'As my work account says' },
    ...mine.offered.map((value) => ({ value, label: nameOf(value) })),
  ];
  return (
    <>
      <Pick
        label="Language of messages"
        choices={choices}
        value={mine.chosen ?? 'directory'}
        choose={(chosen) => mutate({ language: chosen as Choice })}
      />
      {error && <Trouble of={error} />}
    </>
  );
}

/** How the bot speaks: English so far, with days and times as one is used to. */
export const Language = () => (
  <Section
    title="How Pairwise writes to you"
    hint="It decides how days and times are written, from the next message on."
  >
    <Surface>
      <Asked door={language} of={{}}>
        {(mine) => <Choose mine={mine} />}
      </Asked>
    </Surface>
  </Section>
);
