import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { list, type ProgramLine, save } from '../../shared/office/programs/contract.ts';
import { tell } from '../api.ts';
import { configured, offerToSave, type View } from '../teams/configuring.ts';
import { useHost } from '../teams/room.tsx';
import { Asked } from '../ui/asked.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page, Surface } from '../ui/layout.tsx';
import { Scale } from '../ui/scale.tsx';

const viewChoices: { value: View; label: string }[] = [
  { value: 'overview', label: 'The overview: where the round stands, and how it does against its goals' },
  { value: 'figures', label: 'The figures: every number with what it means' },
  { value: 'report', label: 'The report: the round as a whole, to print or to send on' },
];

function useSaving(program: ProgramLine | undefined, view: View, announces: boolean) {
  const { channel } = useHost();
  useEffect(() => {
    if (!program) return;
    const { id, settings } = program;
    offerToSave({
      programId: id,
      view,
      name: view === 'overview' ? settings.name : `${settings.name}: ${view}`,
      before: async () => {
        if (announces && channel)
          await tell(save, { programId: id, settings: { ...settings, channel }, was: settings });
      },
    });
  }, [program, view, announces, channel]);
}

function Choose({ programs }: { programs: readonly ProgramLine[] }) {
  const { channel, entityId } = useHost();
  const before = configured(entityId);
  const known = programs.find(({ id }) => id === before?.programId);
  const [programId, setProgramId] = useState((known ?? programs[0])?.id);
  const [view, setView] = useState<View>(before?.view ?? 'overview');
  const [announces, setAnnounces] = useState(false);
  useSaving(
    programs.find(({ id }) => id === programId),
    view,
    announces,
  );
  return (
    <Surface>
      <Field label="Program">
        <RadioGroup value={programId ?? ''} onChange={(_, { value }) => setProgramId(value)}>
          {programs.map(({ id, settings }) => (
            <Radio key={id} value={id} label={settings.name} />
          ))}
        </RadioGroup>
      </Field>
      <Scale label="It opens with" choices={viewChoices} value={view} choose={setView} />
      {channel && (
        <Switch
          checked={announces}
          onChange={(_, { checked }) => setAnnounces(checked)}
          label={`Also announce its rounds in ${channel.name}`}
        />
      )}
    </Surface>
  );
}

/** Shown by Teams when the tab is added to a channel. */
export default function Configure() {
  return (
    <Page
      title="Figures of a program, in this channel"
      lead="How a round goes, in totals and rates: never names, and nothing about fewer than five people. Those without the role of viewer or coordinator see what the program is about instead."
    >
      <Asked door={list} of={{}}>
        {(programs) =>
          programs.length ? (
            <Choose programs={programs} />
          ) : (
            <Empty title="No program yet">
              Create one at the coordinators' desk first, then add this tab.
            </Empty>
          )
        }
      </Asked>
    </Page>
  );
}
