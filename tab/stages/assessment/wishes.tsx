import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type Found, type MyAssessment, save } from '../../../shared/assessment/contract.ts';
import { useTell } from '../../api.ts';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { PeopleSearch } from './people-search.tsx';

interface Props {
  roundId: string;
  which: 'wishes' | 'avoids';
  people: readonly Found[];
  label: string;
}

const most = { wishes: 3, avoids: 20 };

/** Each name is saved as it is added or taken away; until the answer is there, what was chosen stands instead of it. */
function Named({ roundId, which, people: known, label }: Props) {
  const { mutate, error, isPending } = useTell(save);
  const [chosen, setChosen] = useState<readonly Found[] | null>(null);
  const people = chosen ?? known;
  const keep = (kept: readonly Found[]) => {
    setChosen(kept);
    mutate({ roundId, [which]: kept.map(({ id }) => id) }, { onSettled: () => setChosen(null) });
  };
  return (
    <Stack>
      <PeopleSearch
        label={label}
        roundId={roundId}
        among={which === 'wishes' ? 'with' : 'without'}
        taken={people}
        full={people.length >= most[which]}
        add={(person) => keep([...people, person])}
      />
      {people.map(({ id, name }) => (
        <Row key={id} apart>
          <Paragraph>{name}</Paragraph>
          <Button
            appearance="subtle"
            disabledFocusable={isPending}
            aria-label={`Remove ${name}`}
            onClick={() => keep(people.filter((one) => one.id !== id))}
          >
            Remove
          </Button>
        </Row>
      ))}
      {error && <Trouble of={error} />}
    </Stack>
  );
}

/** Whom one would like, and whom not. The second list is seen by nobody. */
export const Wishes = ({ mine: { assessment, wishes, avoids } }: { mine: MyAssessment }) => (
  <Section
    title="People"
    hint="Both may stay empty. A wish is told only when the other wished for you too; whom you would rather not meet is seen by nobody, not even the coordinators."
  >
    <Surface>
      <Named
        roundId={assessment.roundId}
        which="wishes"
        people={wishes}
        label="I would like to be paired with"
      />
      <Named
        roundId={assessment.roundId}
        which="avoids"
        people={avoids}
        label="I would rather not be paired with"
      />
    </Surface>
  </Section>
);
