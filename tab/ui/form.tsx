import { type ReactNode, useState } from 'react';

/** Fields and the button that sends them, which Enter presses too; the page itself sends nothing. */
export const Form = ({ children }: { children: ReactNode }) => (
  <form noValidate onSubmit={(event) => event.preventDefault()}>
    {children}
  </form>
);

/** Puts the reader into the first field whose content does not fit; false where all fits. */
export function isWrong(form: HTMLElement | null): boolean {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return !!field;
}

/** For words without which nothing is sent: `missing` from an attempt to send without them until there are some. */
export function useFilled(words: string) {
  const [tried, setTried] = useState(false);
  const empty = !words.trim();
  return {
    missing: tried && empty,
    filled: () => {
      setTried(empty);
      return !empty;
    },
  };
}
