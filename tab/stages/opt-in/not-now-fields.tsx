import { OwnWords } from '../../ui/own-words.tsx';
import { Scale } from '../../ui/scale.tsx';

const nexts = [
  { value: 'this-time', label: 'Not this time' },
  { value: 'ask-me', label: 'Not this time, but ask me next round' },
  { value: 'never', label: 'Never contact me about this' },
] as const;
export type Next = (typeof nexts)[number]['value'];

export function NotNowFields(props: {
  next: Next;
  setNext: (next: Next) => void;
  reason: string;
  setReason: (reason: string) => void;
}) {
  return (
    <>
      <Scale label="What would you like?" choices={nexts} value={props.next} choose={props.setNext} />
      <OwnWords
        label="Why, if you like to say"
        hint="The coordinator reads it to make the next round better."
        value={props.reason}
        change={props.setReason}
      />
    </>
  );
}
