import {
  Badge,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { LONGEST_LINE } from '../../../shared/fields.ts';
import {
  changeGoal,
  dropGoal,
  LONGEST_STEPS,
  type MyGoal,
  type MyPair,
  setGoal,
  tick,
} from '../../../shared/guidance/contract.ts';
import { useTell } from '../../api.ts';
import { Act } from '../../ui/act.tsx';
import { bareList } from '../../ui/bare-list.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Form, useFilled } from '../../ui/form.tsx';
import { useTyped, useTypedForm } from '../../ui/kept.ts';
import { Hint, Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';
import { Trouble } from '../../ui/trouble.tsx';

const useStyles = makeStyles({
  goals: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  goal: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  steps: { ...bareList },
  text: { flex: '1 1 200px', minWidth: 0 },
});

const whose = (goal: MyGoal) =>
  goal.mine
    ? goal.sharedAt
      ? 'Yours, shared with your partner'
      : 'Yours, seen by nobody else'
    : "Your partner's";

/** Ticked off the moment it is ticked; the first day stands, so there is no way back. */
function Step({ pairId, step, mine }: { pairId: string; step: MyGoal['steps'][number]; mine: boolean }) {
  const { mutate, isPending, error } = useTell(tick);
  const done = () => mutate({ pairId, done: [step.id] });
  return (
    <li>
      <Checkbox
        label={step.text}
        checked={step.doneAt !== null || isPending}
        disabled={!mine || step.doneAt !== null}
        onChange={done}
      />
      {error && <Trouble of={error} again={done} />}
    </li>
  );
}

const asked = (missing: boolean) => missing && { validationMessage: 'Please write a word or two' };

function MoreSteps({ goalId }: { goalId: string }) {
  const [text, setText, forget] = useTyped(`step/${goalId}`, '');
  const { missing, filled } = useFilled(text);
  const tells = () => (filled() ? { goalId, steps: [text] } : null);
  return (
    <Form>
      <Row bottom>
        <Field label="A next small step" {...asked(missing)}>
          <Input value={text} maxLength={LONGEST_LINE} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Act door={changeGoal} tells={tells} submits said="Step added" done={forget}>
          Add step
        </Act>
      </Row>
    </Form>
  );
}

const Own = ({ goal: { id, sharedAt, text }, pairId }: { goal: MyGoal; pairId: string }) => (
  <>
    <MoreSteps goalId={id} />
    <Row>
      <Act door={tick} tells={() => ({ pairId, done: [id] })} said="Goal reached">
        Reached it
      </Act>
      <Act
        door={changeGoal}
        tells={() => ({ goalId: id, seen: sharedAt ? ('private' as const) : ('shared' as const) })}
        look="subtle"
        said={sharedAt ? 'Seen by you alone' : 'Shared with your partner'}
      >
        {sharedAt ? 'Keep it to myself' : 'Share it'}
      </Act>
      <Confirm
        opens="Remove"
        look="subtle"
        title="Remove this goal"
        act={(close) => (
          <Act door={dropGoal} tells={() => ({ goalId: id })} look="primary" said="Goal removed" done={close}>
            Remove it
          </Act>
        )}
      >
        <Paragraph>“{text}” and its steps are erased.</Paragraph>
      </Confirm>
    </Row>
  </>
);

function GoalLine({ goal, pairId }: { goal: MyGoal; pairId: string }) {
  const styles = useStyles();
  const open = goal.mine && !goal.reachedAt;
  return (
    <li className={styles.goal}>
      <Row apart>
        <div className={styles.text}>
          <Text block weight="semibold">
            {goal.text}
          </Text>
          <Hint>{whose(goal)}</Hint>
        </div>
        {goal.reachedAt && (
          <Badge appearance="tint" color="success">
            Reached
          </Badge>
        )}
      </Row>
      {goal.steps.length > 0 && (
        <ul className={styles.steps} aria-label={`Steps towards ${goal.text}`}>
          {goal.steps.map((step) => (
            <Step key={step.id} pairId={pairId} step={step} mine={open} />
          ))}
        </ul>
      )}
      {open && <Own goal={goal} pairId={pairId} />}
    </li>
  );
}

function NewGoal({ pairId, close }: { pairId: string; close: () => void }) {
  const [{ text, steps, share }, say, forget] = useTypedForm(`goal/${pairId}`, {
    text: '',
    steps: '',
    share: false,
  });
  const { missing, filled } = useFilled(text);
  const tells = () => (filled() ? { pairId, text, firstSteps: steps, share } : null);
  const leave = () => {
    forget();
    close();
  };
  return (
    <Form>
      <Stack loose>
        <Field
          label="A goal of yours"
          hint="Something you would notice you have reached."
          {...asked(missing)}
        >
          <Input value={text} maxLength={LONGEST_LINE} onChange={(_, { value }) => say({ text: value })} />
        </Field>
        <OwnWords
          label="Small steps towards it, one a line"
          value={steps}
          change={(words) => say({ steps: words })}
          most={LONGEST_STEPS}
        />
        <Row apart>
          <Switch
            checked={share}
            onChange={(_, { checked }) => say({ share: checked })}
            label="Share it with my partner"
          />
          <Row>
            <Act door={setGoal} tells={tells} look="primary" submits said="Goal added" done={leave}>
              Add
            </Act>
            <Button onClick={leave}>Not now</Button>
          </Row>
        </Row>
      </Stack>
    </Form>
  );
}

/** Private unless shared; reached when its owner says so. */
export function Goals({ pair }: { pair: MyPair }) {
  const styles = useStyles();
  return (
    <Section title="Goals">
      <Surface>
        {pair.goals.length ? (
          <ul className={styles.goals}>
            {pair.goals.map((goal) => (
              <GoalLine key={goal.id} goal={goal} pairId={pair.pairId} />
            ))}
          </ul>
        ) : (
          <Paragraph>No goals yet. One or two are plenty.</Paragraph>
        )}
        <Fold name={`goal/${pair.pairId}`} opens={pair.goals.length ? 'Set another goal' : 'Set a goal'}>
          {(close) => <NewGoal pairId={pair.pairId} close={close} />}
        </Fold>
      </Surface>
    </Section>
  );
}
