import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { erase, type MyData, myData } from '../../../shared/office/privacy/contract.ts';
import { ask, type Failure, failureOf } from '../../api.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Hint, Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Trouble } from '../../ui/trouble.tsx';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '12px',
    maxHeight: '320px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

function Fetch() {
  const [text, setText] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const styles = useStyles();
  const fetchMine = async () => {
    try {
      const mine: MyData = await ask(myData, {});
      setText(JSON.stringify(mine, null, 2));
      setFailure(undefined);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Stack>
      <Row>
        <Button onClick={() => void fetchMine()}>Show my data</Button>
        {text && (
          <Button onClick={() => saveFile('my-pairwise-data.json', 'application/json', text)}>
            Save as a file
          </Button>
        )}
      </Row>
      {failure && <Trouble of={failure} again={() => void fetchMine()} />}
      {text && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={styles.text} tabIndex={0} aria-label="My data">
          {text}
        </section>
      )}
    </Stack>
  );
}

function Erase() {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const right = typed.trim().toLowerCase() === 'delete';
  const tells = () => {
    setTried(true);
    return right ? ({ confirm: 'delete' } as const) : null;
  };
  return (
    <Confirm
      opens="Erase my data"
      title="Erase my data"
      act={(close) => (
        <Act door={erase} tells={tells} submits look="primary" said="Your data was erased" done={close}>
          Erase
        </Act>
      )}
    >
      <Paragraph>
        You leave every round, coming meetings are cancelled, a partner is told that the pair has ended, and
        what is kept about you is erased. It cannot be brought back.
      </Paragraph>
      <Field
        label="Type the word delete"
        required
        {...(tried && !right && { validationMessage: 'Type the word: delete' })}
      >
        <Input value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
    </Confirm>
  );
}

export const MyDataSection = () => (
  <Section
    title="Your data"
    hint="Everything that is kept about you, yours to read, to take with you and to have erased."
  >
    <Surface>
      <Fetch />
      <div>
        <Erase />
      </div>
      <Hint>
        Teams on a phone cannot save files: to take your data with you, open this page on a computer.
      </Hint>
    </Surface>
  </Section>
);
