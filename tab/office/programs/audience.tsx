import { Button, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import {
  audience as count,
  departments,
  find,
  groups,
  named,
  sites,
} from '../../../shared/office/people/contract.ts';
import type { Audience } from '../../../shared/program.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { sentence } from '../../ui/in-words.ts';
import { Grid, Hint, Section, Surface } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { Pick } from '../../ui/pick.tsx';
import { PickMany } from '../../ui/pick-many.tsx';
import { NumberField } from './fields.tsx';
import type { Form } from './parts.tsx';

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

interface Narrowing {
  audience: Audience;
  narrow: (part: Partial<Audience>) => void;
}

const Within = ({ audience, narrow }: Narrowing) => (
  <>
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
      label="Sites"
      hint="Offices, as the directory spells them."
      value={audience.sites ?? []}
      change={(chosen) => narrow({ sites: chosen })}
      search={sites}
      called={{ door: sites, of: {} }}
      least={0}
    />
    <PickMany
      label="Groups"
      hint="Entra groups, by the beginning of their name. Groups within them count too."
      value={audience.groupIds}
      change={(groupIds) => narrow({ groupIds })}
      search={groups}
      called={{ door: groups, of: { words: audience.groupIds.join(',') } }}
      least={2}
    />
  </>
);

const Except = ({ audience, narrow }: Narrowing) => (
  <>
    <PickMany
      label="Groups to leave out"
      hint="Nobody in them is written to, nor in groups within them."
      value={audience.excludedGroupIds ?? []}
      change={(excludedGroupIds) => narrow({ excludedGroupIds })}
      search={groups}
      called={{ door: groups, of: { words: (audience.excludedGroupIds ?? []).join(',') } }}
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
  </>
);

const ladder = ['starting', 'professional', 'senior', 'lead or manager', 'head', 'director', 'executive'];
const ANY = 0;
const rungs = ['any', ...ladder].map((label, value) => ({ value, label: sentence(label) }));

const Eligible = ({ audience, narrow }: Narrowing) => {
  const { leastLevel = ANY, mostLevel = ANY } = audience;
  const span = (least: number, most: number) =>
    narrow({ leastLevel: least || undefined, mostLevel: most || undefined });
  return (
    <>
      <NumberField
        label="Here for at least"
        unit="months"
        least={0}
        most={120}
        value={audience.leastMonthsHere}
        change={(months) => narrow({ leastMonthsHere: Math.round(months) })}
      />
      <Grid>
        <Pick
          label="Level from"
          choices={rungs}
          value={leastLevel}
          choose={(level) => span(level, mostLevel && Math.max(level, mostLevel))}
        />
        <Pick
          label="Level up to"
          choices={rungs}
          value={mostLevel}
          choose={(level) => span(level ? Math.min(level, leastLevel) : leastLevel, level)}
        />
      </Grid>
      <Hint>Levels are read from titles. Whoever has no title is left out where a level is asked for.</Hint>
      <Switch
        checked={audience.membersOnly}
        onChange={(_, { checked }) => narrow({ membersOnly: checked })}
        label="Members only, no guests"
      />
      <Switch
        checked={audience.mailboxOnly ?? false}
        onChange={(_, { checked }) => narrow({ mailboxOnly: checked })}
        label="Only people with a licensed mailbox, so that meetings can be booked for everyone"
      />
    </>
  );
};

/** Whom a round addresses. */
export const Who = (form: Form) => {
  const { audience } = form.settings;
  const narrow = (part: Partial<Audience>) => form.change({ audience: { ...audience, ...part } });
  const narrowing = { audience, narrow };
  return (
    <Section title="Whom it addresses" hint="No departments, no sites and no groups means everyone.">
      <Surface>
        <Within {...narrowing} />
        <Except {...narrowing} />
        <Eligible {...narrowing} />
        <HowMany audience={audience} />
      </Surface>
    </Section>
  );
};
