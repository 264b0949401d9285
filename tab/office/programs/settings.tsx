import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { type ProgramLine, save } from '../../../shared/office/programs/contract.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import { Act } from '../../ui/act.tsx';
import { Grid, Hint, Section, Surface } from '../../ui/layout.tsx';
import { Who } from './audience.tsx';
import { LinesField, NumberField, TextField } from './fields.tsx';
import { PreferenceOrder } from './preferences.tsx';

export interface Form {
  settings: ProgramSettings;
  change: (part: Partial<ProgramSettings>) => void;
}

const Basics = ({ settings, change }: Form) => {
  const sponsor = settings.sponsor ?? { name: '', words: '' };
  const support = (part: Partial<typeof sponsor>) => {
    const next = { ...sponsor, ...part };
    change({ sponsor: next.name || next.words ? next : null });
  };
  return (
    <Section title="What it is">
      <Surface>
        <TextField label="Name" value={settings.name} change={(name) => change({ name })} />
        <TextField label="Purpose" long value={settings.purpose} change={(purpose) => change({ purpose })} />
        <TextField label="Sponsor" value={sponsor.name} change={(name) => support({ name })} />
        <TextField
          label="Words of support"
          long
          value={sponsor.words}
          change={(words) => support({ words })}
        />
      </Surface>
    </Section>
  );
};

const Goals = ({ settings: { goals }, change }: Form) => {
  const aim = (part: Partial<typeof goals>) => change({ goals: { ...goals, ...part } });
  const share = (value: number) => Math.round(value * 100);
  return (
    <Section title="Goals" hint="The figures are shown against these.">
      <Surface>
        <Grid>
          <NumberField
            label="Paired"
            unit="%"
            least={0}
            most={100}
            value={share(goals.matched)}
            change={(value) => aim({ matched: value / 100 })}
          />
          <NumberField
            label="Met within 14 days"
            unit="%"
            least={0}
            most={100}
            value={share(goals.metWithin14Days)}
            change={(value) => aim({ metWithin14Days: value / 100 })}
          />
          <NumberField
            label="Satisfaction"
            unit="of 5"
            least={1}
            most={5}
            value={goals.satisfaction}
            change={(satisfaction) => aim({ satisfaction })}
          />
        </Grid>
      </Surface>
    </Section>
  );
};

type Rhythmic =
  | 'hoursPerMonth'
  | 'optInDays'
  | 'trialWeeks'
  | 'termWeeks'
  | 'meetingEveryWeeks'
  | 'meetingMinutes'
  | 'checkInEveryWeeks';

const rhythms: { of: Rhythmic; label: string; unit: string; least: number; most: number }[] = [
  { of: 'optInDays', label: 'Time to join', unit: 'days', least: 1, most: 60 },
  { of: 'trialWeeks', label: 'Trial', unit: 'weeks', least: 1, most: 26 },
  { of: 'termWeeks', label: 'In all, trial included', unit: 'weeks', least: 2, most: 104 },
  { of: 'hoursPerMonth', label: 'Time it takes', unit: 'hours a month', least: 1, most: 20 },
  { of: 'meetingEveryWeeks', label: 'A meeting every', unit: 'weeks', least: 1, most: 8 },
  { of: 'meetingMinutes', label: 'Length of a meeting', unit: 'minutes', least: 15, most: 120 },
  { of: 'checkInEveryWeeks', label: 'A check-in every', unit: 'weeks', least: 1, most: 12 },
];

const Rhythm = ({ settings, change }: Form) => (
  <Section title="Dates and rhythm">
    <Surface>
      <Grid>
        {rhythms.map(({ of, ...words }) => (
          <NumberField
            key={of}
            {...words}
            value={settings[of]}
            change={(value) => change({ [of]: Math.round(value) })}
          />
        ))}
      </Grid>
    </Surface>
  </Section>
);

const Pairing = ({ settings, change }: Form) => (
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
        label="Weakest pair wanted"
        hint="From 0 to 1000. Pairs below it are made only when someone would otherwise wait."
        least={0}
        most={1000}
        value={settings.floor}
        change={(floor) => change({ floor: Math.round(floor) })}
      />
      <LinesField
        label="Skills to choose from"
        hint="One a line. People may add their own."
        value={settings.skills}
        change={(skills) => change({ skills })}
      />
    </Surface>
  </Section>
);

/** Everything about a program. A round keeps the settings it was launched with. */
export function SettingsForm({ program, saved }: { program: ProgramLine; saved: () => void }) {
  const [settings, setSettings] = useState(program.settings);
  const change = (part: Partial<ProgramSettings>) => setSettings((before) => ({ ...before, ...part }));
  const form = { settings, change };
  return (
    <>
      <Basics {...form} />
      <Goals {...form} />
      <Who {...form} />
      <Rhythm {...form} />
      <Pairing {...form} />
      <Act
        door={save}
        tells={() => ({ programId: program.id, settings })}
        look="primary"
        said="Saved"
        done={saved}
      >
        Save
      </Act>
      <Hint>A round that has been launched keeps the settings it was launched with.</Hint>
    </>
  );
}
