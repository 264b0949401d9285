import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type ProgramLine, save } from '../../../shared/office/programs/contract.ts';
import { Act } from '../../ui/act.tsx';
import { AtHand } from '../../ui/at-hand.tsx';
import { useWords } from '../../ui/dates.ts';
import { isWrong } from '../../ui/form.tsx';
import { sentence } from '../../ui/in-words.ts';
import { Hint, Row } from '../../ui/layout.tsx';
import { Who } from './audience.tsx';
import { Channel } from './channel.tsx';
import { useEditing } from './editing.ts';
import { Basics, Goals, Pairing, Rhythm } from './parts.tsx';
import { partNames } from './words.ts';

type Editing = ReturnType<typeof useEditing>;

/** Nobody loses anything: the reader chooses whose words stay. */
function Disputed({ of }: { of: Editing }) {
  const { list } = useWords();
  if (of.disputed.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Someone else has saved other settings meanwhile.</MessageBarTitle>{' '}
        {sentence(list(of.disputed.map((part) => partNames[part])))}: yours are still here, and not saved.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={of.insist}>Keep mine</Button>
        <Button onClick={of.forget}>Take theirs</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const states = {
  changed: 'Not saved yet. What you type is kept here until you save it.',
  saved: 'Saved. A round that has been launched keeps the settings it was launched with.',
  same: 'A round that has been launched keeps the settings it was launched with.',
};

/** Everything about a program. A round keeps the settings it was launched with. */
export function SettingsForm({ program }: { program: ProgramLine }) {
  const [saved, setSaved] = useState(false);
  const editing = useEditing(program);
  const { settings, change, now, turn } = editing;
  const form = { settings, change };
  const open = editing.disputed.length > 0;
  const place = useRef<HTMLDivElement>(null);
  const done = () => {
    editing.saved();
    setSaved(true);
  };
  return (
    <>
      <div ref={place} key={turn} style={{ display: 'contents' }}>
        <Basics {...form} />
        <Goals {...form} />
        <Who {...form} />
        <Channel {...form} />
        <Rhythm {...form} />
        <Pairing {...form} />
      </div>
      <AtHand>
        <div role="status">
          <Disputed of={editing} />
          {!open && <Hint>{states[editing.changed ? 'changed' : saved ? 'saved' : 'same']}</Hint>}
        </div>
        <Row>
          <Act
            door={save}
            tells={() =>
              open || isWrong(place.current) ? null : { programId: program.id, settings, was: now }
            }
            look="primary"
            said="Saved"
            done={done}
          >
            Save
          </Act>
          {editing.changed && !open && <Button onClick={editing.forget}>Undo my changes</Button>}
        </Row>
      </AtHand>
    </>
  );
}
