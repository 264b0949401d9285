import { Button, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import {
  audience as count,
  departments,
  find,
  groups,
  named,
} from '../../../shared/office/people/contract.ts';
import type { Audience } from '../../../shared/program.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Section, Surface } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { PickMany } from '../../ui/pick-many.tsx';
import { NumberField, TextField } from './fields.tsx';
import type { Form } from './parts.tsx';

export const Channel = ({ settings: { channel }, change }: Form) => {
  const post = channel ?? { teamId: '', channelId: '', name: '' };
  const place = (part: Partial<typeof post>) => {
    const next = { ...post, ...part };
    change({ channel: next.teamId || next.channelId || next.name ? next : null });
  };
  return (
    <Section title="The channel it is announced in">
      <Surface>
        <TextField label="Its name" value={post.name} change={(name) => place({ name })} />
        <TextField label="Team id" value={post.teamId} change={(teamId) => place({ teamId })} />
        <TextField
          label="Channel id"
          hint="Easier: add the Pairwise tab to the channel and choose this program there."
          value={post.channelId}
          change={(channelId) => place({ channelId })}
        />
      </Surface>
    </Section>
  );
};

/** Counted when asked for, as it looks through the whole directory; anew when the audience is another. */
function HowMany({ audience }: { audience: Audience }) {
  const [asked, setAsked] = useState('');
  const { number } = useWords();
  const now = JSON.stringify(audience);
  if (asked !== now)
    return (
      <div>
        <Button onClick={() => setAsked(now)}>Who would that be?</Button>
      </div>
    );
  return (
    <Asked door={count} of={{ audience: now }}>
      {({ people, leftOut }) => (
        <div role="status">
          <LineList
            counts
            of={[
              { key: '', title: 'Would be addressed', aside: <strong>{number(people)}</strong> },
              ...leftOut.map(({ reason, people: left }) => ({
                key: reason,
                title: `Left out: ${reason}`,
                aside: <Text>{number(left)}</Text>,
              })),
            ]}
          />
        </div>
      )}
    </Asked>
  );
}

/** Whom a round addresses. */
export const Who = (form: Form) => {
  const { audience } = form.settings;
  const narrow = (part: Partial<Audience>) => form.change({ audience: { ...audience, ...part } });
  return (
    <Section title="Whom it addresses" hint="No departments and no groups means everyone.">
      <Surface>
        <PickMany
          label="Departments"
          hint="As the directory spells them."
          value={audience.departments}
          change={(chosen) => narrow({ departments: chosen })}
          search={departments}
          called={{ door: departments, of: {} }}
          least={0}
        />
        <PickMany
          label="Groups"
          hint="Entra groups, by the beginning of their name."
          value={audience.groupIds}
          change={(groupIds) => narrow({ groupIds })}
          search={groups}
          called={{ door: groups, of: { words: audience.groupIds.join(',') } }}
          least={2}
        />
        <PickMany
          label="People to leave out"
          hint="They are not written to."
          value={audience.excludedIds}
          change={(excludedIds) => narrow({ excludedIds })}
          search={find}
          called={{ door: named, of: { ids: audience.excludedIds.slice(0, 100).join(',') } }}
          least={2}
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
        <HowMany audience={audience} />
      </Surface>
    </Section>
  );
};
