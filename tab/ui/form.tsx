import type { ReactNode } from 'react';

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
