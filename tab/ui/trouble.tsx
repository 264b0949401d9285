import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Failure } from '../api.ts';
import { wordsFor } from './failure-words.ts';

export function Trouble({ of, again }: { of: Failure; again?: () => void }) {
  const words = wordsFor(of);
  return (
    <MessageBar intent={of.refused ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        {words.title && <MessageBarTitle>{words.title}</MessageBarTitle>} {words.body}
      </MessageBarBody>
      {again && words.again && (
        <MessageBarActions>
          <Button onClick={again}>Try again</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
