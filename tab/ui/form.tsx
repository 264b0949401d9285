import type { ReactNode } from 'react';

/** Fields and the button that sends them, which Enter presses too; the page itself sends nothing. */
export const Form = ({ children }: { children: ReactNode }) => (
  <form noValidate onSubmit={(event) => event.preventDefault()}>
    {children}
  </form>
);
