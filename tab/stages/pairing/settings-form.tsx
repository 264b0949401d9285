import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { objectives, type PairingSettings } from '../../../shared/pairing/settings.ts';
import { NumberField } from '../../office/programs/fields.tsx';
import { PreferenceOrder } from '../../office/programs/preferences.tsx';
import { Stack } from '../../ui/layout.tsx';
import { objectiveNames, outOf100 } from './words.ts';

interface Props {
  settings: PairingSettings;
  change: (settings: PairingSettings) => void;
}

/** All that may be turned before the engine runs. */
export function SettingsForm({ settings, change }: Props) {
  const turn = (part: Partial<PairingSettings>) => {
    const next = { ...settings, ...part };
    change({ ...next, musts: next.preferences.filter((one) => next.musts.includes(one)) });
  };
  return (
    <Stack loose>
      <Field label="After as many people as possible have a partner, those who waited before first">
        <RadioGroup
          value={settings.objective}
          onChange={(_, { value }) => {
            const objective = objectives.find((one) => one === value);
            if (objective) turn({ objective });
          }}
        >
          {objectives.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {objectiveNames[one].label}
                  <br />
                  <small>{objectiveNames[one].says}</small>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Preferences, the most important first">
        <PreferenceOrder settings={settings} change={turn} />
      </Field>
      <NumberField
        label="Floor"
        hint="Pairs that fit less are made only where it cannot be helped."
        unit="of 100"
        least={0}
        most={100}
        value={outOf100(settings.floor)}
        change={(value) => turn({ floor: Math.round(value * 10) })}
      />
      <Switch
        label="An odd number makes one group of three"
        checked={settings.threes}
        onChange={(_, { checked }) => turn({ threes: checked })}
      />
    </Stack>
  );
}
