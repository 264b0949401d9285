import { Switch } from '@fluentui/react-components';
import { MOST_TO_CHOOSE_FROM } from '../../../shared/office/programs/contract.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import { Grid, Section, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';
import { LinesField, NumberField, TextField } from './fields.tsx';
import { PreferenceOrder } from './preferences.tsx';

export interface Form {
  settings: ProgramSettings;
  change: (part: Partial<ProgramSettings>) => void;
}

export const Basics = ({ settings, change }: Form) => {
  const sponsor = settings.sponsor ?? { name: '', words: '' };
  const support = (part: Partial<typeof sponsor>) => {
    const next = { ...sponsor, ...part };
    change({ sponsor: next.name || next.words ? next : null });
  };
  return (
    <Section title="What it is">
      <Surface>
        <TextField label="Name" needed value={settings.name} change={(name) => change({ name })} />
        <OwnWords
          label="Purpose"
          rows={3}
          value={settings.purpose}
          change={(purpose) => change({ purpose })}
        />
        <TextField
          label="Sponsor"
          needed={sponsor.words !== ''}
          value={sponsor.name}
          change={(name) => support({ name })}
        />
        <OwnWords
          label="Words of support"
          rows={3}
          value={sponsor.words}
          change={(words) => support({ words })}
        />
      </Surface>
    </Section>
  );
};

interface Numbered<Name> {
  of: Name;
  label: string;
  unit: string;
  least: number;
  most: number;
  /** What one of the unit is in the settings; 1 where nothing is said. */
  worth?: number;
}

function Numbers<Name extends string>(props: {
  fields: readonly Numbered<Name>[];
  of: Record<Name, number>;
  change: (name: Name, value: number) => void;
}) {
  return (
    <Surface>
      <Grid>
        {props.fields.map(({ of, worth = 1, ...words }) => (
          <NumberField
            key={of}
            {...words}
            value={Math.round((props.of[of] / worth) * 100) / 100}
            change={(value) => props.change(of, value * worth)}
          />
        ))}
      </Grid>
    </Surface>
  );
}

const percent = { unit: '%', least: 0, most: 100, worth: 0.01 };
const aims: readonly Numbered<keyof ProgramSettings['goals']>[] = [
  { of: 'matched', label: 'Paired', ...percent },
  { of: 'metWithin14Days', label: 'Met within 14 days', ...percent },
  { of: 'satisfaction', label: 'Satisfaction', unit: 'of 5', least: 1, most: 5 },
];

export const Goals = ({ settings: { goals }, change }: Form) => (
  <Section title="Goals" hint="The figures are shown against these.">
    <Numbers
      fields={aims}
      of={goals}
      change={(name, value) => change({ goals: { ...goals, [name]: value } })}
    />
  </Section>
);

type Rhythmic =
  | 'hoursPerMonth'
  | 'optInDays'
  | 'trialWeeks'
  | 'termWeeks'
  | 'meetingEveryWeeks'
  | 'meetingMinutes'
  | 'checkInEveryWeeks';

const rhythms: readonly Numbered<Rhythmic>[] = [
  { of: 'optInDays', label: 'Time to join', unit: 'days', least: 1, most: 60 },
  { of: 'trialWeeks', label: 'Trial', unit: 'weeks', least: 1, most: 26 },
  { of: 'termWeeks', label: 'In all, trial included', unit: 'weeks', least: 2, most: 104 },
  { of: 'hoursPerMonth', label: 'Time it takes', unit: 'hours a month', least: 1, most: 20 },
  { of: 'meetingEveryWeeks', label: 'A meeting every', unit: 'weeks', least: 1, most: 8 },
  { of: 'meetingMinutes', label: 'Length of a meeting', unit: 'minutes', least: 15, most: 120 },
  { of: 'checkInEveryWeeks', label: 'A check-in every', unit: 'weeks', least: 1, most: 12 },
];

export const Rhythm = ({ settings, change }: Form) => (
  <Section title="Dates and rhythm">
    <Numbers fields={rhythms} of={settings} change={(name, value) => change({ [name]: Math.round(value) })} />
  </Section>
);

export const Pairing = ({ settings, change }: Form) => (
  <Section
    title="Pairing"
    hint="What people can teach each other always counts most. These come next, in your order. A must is given up only when someone would otherwise wait."
  >
    <Surface>
      <PreferenceOrder settings={settings} change={change} />
      <Switch
        checked={settings.threes}
        onChange={(_, { checked }) => change({ threes: checked })}
        label="With an odd number, make one group of three"
      />
      <NumberField
        label="Weakest fit wanted"
        hint="Pairs that fit less well are made only when someone would otherwise wait."
        unit="of 100"
        least={0}
        most={100}
        value={settings.floor / 10}
        change={(fit) => change({ floor: Math.round(fit * 10) })}
      />
      <LinesField
        label="Skills to choose from"
        hint="One a line. People may add their own."
        most={MOST_TO_CHOOSE_FROM}
        value={settings.skills}
        change={(skills) => change({ skills })}
      />
    </Surface>
  </Section>
);
