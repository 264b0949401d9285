import { Checkbox, Field, Input } from '@fluentui/react-components';
import { type PartOfDay, ways } from '../../../shared/assessment.ts';
import { LONGEST_LINE } from '../../../shared/fields.ts';
import { useWords } from '../../ui/dates.ts';
import { Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Scale } from '../../ui/scale.tsx';
import type { Form } from './skills.tsx';
import { commonLanguages, criteria, parts, places, wayQuestions } from './words.ts';

const orders = ['A goal', 'Another', 'And another'];

export const GoalFields = ({ draft, change }: Form) => (
  <Section
    title="What I would like to reach"
    hint="Up to three goals, in your own words. All may stay empty."
  >
    <Surface>
      {orders.map((label, place) => (
        <Field key={label} label={label}>
          <Input
            value={draft.goals[place] ?? ''}
            maxLength={LONGEST_LINE}
            onChange={(_, { value }) =>
              change({ goals: draft.goals.map((goal, at) => (at === place ? value : goal)) })
            }
          />
        </Field>
      ))}
    </Surface>
  </Section>
);

export const WaysOfWorking = ({ draft, change }: Form) => (
  <Section title="How I like to work" hint="Two good answers each, and either is fine.">
    <Surface>
      {ways.map((way) => (
        <Scale
          key={way}
          label={wayQuestions[way].asks}
          choices={wayQuestions[way].choices}
          value={draft.ways[way]}
          choose={(side) => change({ ways: { ...draft.ways, [way]: side } })}
          across
        />
      ))}
    </Surface>
  </Section>
);

function Languages({ draft, change }: Form) {
  const { language } = useWords();
  const left = commonLanguages.filter((code) => !draft.languages.includes(code));
  const drop = (code: string) => change({ languages: draft.languages.filter((one) => one !== code) });
  const choices = [
    { value: '', label: 'Add a language' },
    ...left.map((value) => ({ value, label: language(value) })),
  ];
  return (
    <Stack>
      <Pick
        label="Languages I can meet in"
        choices={choices}
        value=""
        choose={(code) =>
          code && draft.languages.length < 8 && change({ languages: [...draft.languages, code] })
        }
      />
      <Row>
        {draft.languages.map((code) => (
          <Checkbox key={code} checked label={language(code)} onChange={() => drop(code)} />
        ))}
      </Row>
    </Stack>
  );
}

function Hours({ draft, change }: Form) {
  const toggle = (part: PartOfDay, on: boolean) =>
    change({
      hours: parts.map(({ value }) => value).filter((one) => (one === part ? on : draft.hours.includes(one))),
    });
  return (
    <Field label="Hours that suit me" hint="Meetings are only booked inside your working hours anyway.">
      <Row>
        {parts.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={draft.hours.includes(value)}
            onChange={(_, { checked }) => toggle(value, checked === true)}
          />
        ))}
      </Row>
    </Field>
  );
}

export const Practical = (form: Form) => (
  <Section title="When and where">
    <Surface>
      <Languages {...form} />
      <Hours {...form} />
      <Scale
        label="I would like to meet"
        choices={places}
        value={form.draft.place}
        choose={(place) => form.change({ place })}
        across
      />
    </Surface>
  </Section>
);

export const OwnCriterion = ({ draft, change }: Form) => (
  <Section title="What matters most to me">
    <Surface>
      <Pick
        label="If one thing has to fit, let it be"
        choices={criteria}
        value={draft.criterion}
        choose={(criterion) => change({ criterion })}
      />
    </Surface>
  </Section>
);
