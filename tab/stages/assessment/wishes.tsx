import { Caption1Strong } from '@fluentui/react-components';
import { type MyAssessment, save } from '../../../shared/assessment/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';

type People = MyAssessment['wishes'];

function Names({
  roundId,
  which,
  people,
  title,
}: {
  roundId: string;
  which: 'wishes' | 'avoids';
  people: People;
  title: string;
}) {
  const without = (id: string) => people.filter((one) => one.id !== id).map((one) => one.id);
  return (
    <Stack>
      <Caption1Strong as="h3">{title}</Caption1Strong>
      {people.map(({ id, name }) => (
        <Row key={id} apart>
          <Paragraph>{name}</Paragraph>
          <Act
            door={save}
            tells={() => ({ roundId, [which]: without(id) })}
            look="subtle"
            said={`${name} removed`}
          >
            Remove
          </Act>
        </Row>
      ))}
    </Stack>
  );
}

/** Whom one named in chat. The second list is seen by nobody. */
export function Wishes({ mine: { assessment, wishes, avoids } }: { mine: MyAssessment }) {
  if (wishes.length + avoids.length === 0) return null;
  const { roundId } = assessment;
  return (
    <Section title="People" hint="Confidential. A wish is told only when the other wished for you too.">
      <Surface>
        {wishes.length > 0 && <Names roundId={roundId} which="wishes" people={wishes} title="I would like" />}
        {avoids.length > 0 && (
          <Names roundId={roundId} which="avoids" people={avoids} title="I would rather not" />
        )}
      </Surface>
    </Section>
  );
}
