import type { ReactNode, Ref } from 'react';

interface Props {
  label: string;
  look?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

/** A room that scrolls, with the keyboard too. */
export const Scroll = ({ label, look = '', ref, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, arrow keys could not scroll where nothing inside takes the focus
  <section ref={ref} className={`scroll ${look}`} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
