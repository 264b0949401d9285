import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { useTypedForm } from './kept.ts';
import { OwnWords } from './own-words.tsx';

/**
 * A form whose answers are kept, through a reload too, until all that is needed is said and sent. `whole`: the answers as
 * they are sent, or null.
 */
export function useSurvey<Said extends object, Whole>(
  name: string,
  blank: Said,
  whole: (said: Said) => Whole | null,
) {
  const [said, say, forget] = useTypedForm(name, blank);
  const [tried, setTried] = useState(false);
  return {
    said,
    say,
    forget,
    /** Whether this was left out of an attempt to send. */
    lacks: (part: keyof Said) => tried && said[part] === undefined,
    tells: () => {
      setTried(true);
      return whole(said);
    },
  };
}

/** A line of one's own, and whether the coordinator may read it: never unless one says so. */
export const LineToShare = (props: {
  label: string;
  words: string;
  share: boolean;
  write: (words: string) => void;
  choose: (share: boolean) => void;
}) => (
  <>
    <OwnWords label={props.label} value={props.words} change={props.write} />
    <Switch
      checked={props.share}
      onChange={(_, { checked }) => props.choose(checked)}
      label="The coordinator may read this line, with my name"
    />
  </>
);
