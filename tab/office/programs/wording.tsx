import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  LONGEST_WORDING,
  previewWording,
  reword,
  type Worded,
  type WordedCard,
  type WordingPreview,
  wording,
} from '../../../shared/office/programs/wording.ts';
import { asking } from '../../api.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { sentence } from '../../ui/in-words.ts';
import { useKept } from '../../ui/kept.ts';
import { Grid, Hint, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { useSettled } from '../../ui/search.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { Card } from '../rounds/card.tsx';

type Texts = Record<string, string>;
type Problem = WordingPreview['problems'][number];

const problemWords: Record<Problem['problem'], (what: string) => string> = {
  'not-readable': (what) => `A brace is not closed, or something else cannot be read: ${what}`,
  'unknown-placeholder': (what) => `There is no placeholder {${what}} here`,
  'too-long': () => `At most ${LONGEST_WORDING} letters`,
};

const nameOf = (key: string): string => sentence(key.slice(key.indexOf('/') + 1).replaceAll(/[-.]/g, ' '));

function Words(props: {
  of: Worded;
  value: string;
  change: (text: string) => void;
  problem: Problem | undefined;
  leftOut: string[];
}) {
  const { of, problem, leftOut } = props;
  const hint = [
    of.placeholders.length > 0 && `May use ${of.placeholders.map((one) => `{${one}}`).join(', ')}.`,
    leftOut.length > 0 && `Now without ${leftOut.map((one) => `{${one}}`).join(', ')}.`,
  ];
  return (
    <Field
      label={nameOf(of.key)}
      hint={hint.filter(Boolean).join(' ')}
      {...(problem && { validationMessage: problemWords[problem.problem](problem.what) })}
    >
      <Textarea
        value={props.value}
        rows={of.says.length > 90 ? 4 : 2}
        resize="vertical"
        placeholder={of.says}
        onChange={(_, { value }) => props.change(value)}
      />
    </Field>
  );
}

function Editor({ programId, card }: { programId: string; card: WordedCard }) {
  const [kept, keep, forget] = useKept<Texts>(`wording/${programId}/${card.name}`);
  const texts = kept ?? {};
  const settled = useSettled(JSON.stringify(texts));
  // The card of a moment ago stands until the next one is drawn.
  const { data, error, refetch } = useQuery({
    ...asking(previewWording, { programId, card: card.name, texts: settled }),
    placeholderData: keepPreviousData,
  });
  const problems = data?.problems ?? [];
  const changed = Object.keys(texts).length > 0;
  return (
    <Grid wide>
      <Stack loose>
        {card.texts.map((of) => (
          <Words
            key={of.key}
            of={of}
            value={texts[of.key] ?? of.own ?? of.says}
            change={(text) => keep((before) => ({ ...before, [of.key]: text === of.says ? '' : text }))}
            problem={problems.find(({ key }) => key === of.key)}
            leftOut={(data?.leftOut ?? []).filter(({ key }) => key === of.key).map((one) => one.placeholder)}
          />
        ))}
        <Row>
          <Act
            door={reword}
            tells={() => (changed && problems.length === 0 ? { programId, texts } : null)}
            look="primary"
            said="Saved"
            done={forget}
          >
            Save these words
          </Act>
          {changed && <Button onClick={forget}>Undo my changes</Button>}
        </Row>
      </Stack>
      <div>
        {data?.card && <Card card={data.card} label={`${card.title}, as people will see it`} />}
        {error && <Trouble of={error} again={() => void refetch()} />}
        {problems.length > 0 && <Hint>The card is shown again when every text can be read.</Hint>}
      </div>
    </Grid>
  );
}

/** Every card of a program in its own words, with the card beside them as it will be seen. */
export const Wording = ({ programId }: { programId: string }) => (
  <Section
    title="Wording"
    hint="A change holds from the next message on, in open rounds too. Empty a text, and ours comes back."
  >
    <Asked door={wording} of={{ programId }}>
      {(cards) => (
        <Surface tight>
          <Accordion collapsible>
            {cards.map((card) => (
              <AccordionItem key={card.name} value={card.name}>
                <AccordionHeader as="h3">{card.title}</AccordionHeader>
                <AccordionPanel>
                  <Editor programId={programId} card={card} />
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </Surface>
      )}
    </Asked>
  </Section>
);
