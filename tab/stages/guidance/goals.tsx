import { Badge, Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type MyPair, reachGoal, setGoal } from '../../../shared/guidance/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Hint, Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';

type Goal = MyPair['goals'][number];

const useStyles = makeStyles({
  goals: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  goal: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    justifyContent: 'space-between',
    alignItems: 'center',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { flex: '1 1 200px', minWidth: 0 },
});

const whose = (goal: Goal) =>
  goal.mine
    ? goal.sharedAt
      ? 'Yours, shared with your partner'
      : 'Yours, seen by nobody else'
    : "Your partner's";

function GoalLine({ goal }: { goal: Goal }) {
  const styles = useStyles();
  return (
    <li className={styles.goal}>
      <div className={styles.text}>
        <Text block>{goal.text}</Text>
        <Hint>{whose(goal)}</Hint>
      </div>
      {goal.reachedAt ? (
        <Badge appearance="tint" color="success">
          Reached
        </Badge>
      ) : (
        goal.mine && (
          <Act door={reachGoal} tells={() => ({ goalId: goal.id })} look="subtle" said="Goal reached">
            Reached it
          </Act>
        )
      )}
    </li>
  );
}

function NewGoal({ pairId, added }: { pairId: string; added: () => void }) {
  const [text, setText] = useState('');
  const [share, setShare] = useState(false);
  return (
    <Stack>
      <Field label="A goal of yours" hint="Something you would notice you have reached.">
        <Input value={text} maxLength={120} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Row apart>
        <Switch
          checked={share}
          onChange={(_, { checked }) => setShare(checked)}
          label="Share it with my partner"
        />
        <Act
          door={setGoal}
          tells={() => (text.trim() ? { pairId, text, share } : null)}
          said="Goal added"
          done={added}
        >
          Add
        </Act>
      </Row>
    </Stack>
  );
}

/** Private unless shared; reached when its owner says so. */
export function Goals({ pair }: { pair: MyPair }) {
  const styles = useStyles();
  const [added, setAdded] = useState(0);
  return (
    <Section title="Goals">
      <Surface>
        {pair.goals.length ? (
          <ul className={styles.goals}>
            {pair.goals.map((goal) => (
              <GoalLine key={goal.id} goal={goal} />
            ))}
          </ul>
        ) : (
          <Paragraph>No goals yet. One or two are plenty.</Paragraph>
        )}
        <NewGoal key={added} pairId={pair.pairId} added={() => setAdded(added + 1)} />
      </Surface>
    </Section>
  );
}
