import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Switch,
} from '@fluentui/react-components';
import { Section, Stack, Surface } from '../../ui/layout.tsx';
import { LinesField, NumberField, TextField } from './fields.tsx';
import type { Form } from './settings.tsx';

const ByIds = ({ settings: { audience, channel }, change }: Form) => {
  const post = channel ?? { teamId: '', channelId: '', name: '' };
  const place = (part: Partial<typeof post>) => {
    const next = { ...post, ...part };
    change({ channel: next.teamId || next.channelId || next.name ? next : null });
  };
  return (
    <Stack loose>
      <LinesField
        label="Entra groups"
        hint="Object ids, one a line."
        value={audience.groupIds}
        change={(groupIds) => change({ audience: { ...audience, groupIds } })}
      />
      <LinesField
        label="People to leave out"
        hint="Object ids, one a line."
        value={audience.excludedIds}
        change={(excludedIds) => change({ audience: { ...audience, excludedIds } })}
      />
      <TextField label="Channel: its name" value={post.name} change={(name) => place({ name })} />
      <TextField label="Channel: team id" value={post.teamId} change={(teamId) => place({ teamId })} />
      <TextField
        label="Channel: id"
        hint="Easier: add the Pairwise tab to the channel and choose this program there."
        value={post.channelId}
        change={(channelId) => place({ channelId })}
      />
    </Stack>
  );
};

/** Whom a round addresses, and the channel it is announced in. */
export const Who = (form: Form) => {
  const { audience } = form.settings;
  const narrow = (part: Partial<typeof audience>) => form.change({ audience: { ...audience, ...part } });
  return (
    <Section title="Whom it addresses" hint="No departments and no groups means everyone.">
      <Surface>
        <LinesField
          label="Departments"
          hint="One a line, written as in the directory."
          value={audience.departments}
          change={(departments) => narrow({ departments })}
        />
        <NumberField
          label="Here for at least"
          unit="months"
          least={0}
          most={120}
          value={audience.leastMonthsHere}
          change={(months) => narrow({ leastMonthsHere: Math.round(months) })}
        />
        <Switch
          checked={audience.membersOnly}
          onChange={(_, { checked }) => narrow({ membersOnly: checked })}
          label="Members only, no guests"
        />
        <Accordion collapsible>
          <AccordionItem value="ids">
            <AccordionHeader as="h3">Groups, exclusions and the channel, by their ids</AccordionHeader>
            <AccordionPanel>
              <ByIds {...form} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      </Surface>
    </Section>
  );
};
