import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { later } from './later.tsx';

const Asking = later(async () => (await import('./asking.tsx')).Asking);

/** What was done in the dialog may take its button away, and the dialog with it: one goes on from the page's title. */
function useFocusAfter(opened: boolean) {
  useEffect(() => {
    if (!opened) return;
    return () => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    };
  }, [opened]);
}

/** A button that asks first. `act` gets the way to close the dialog once it has been done. */
export function Confirm(props: {
  opens: string;
  title: string;
  children: ReactNode;
  act: (close: () => void) => ReactNode;
  look?: 'secondary' | 'subtle' | 'primary';
}) {
  // Not there before it was opened once: what nobody opens need not be fetched.
  const [open, setOpen] = useState<boolean>();
  const returning = useRestoreFocusTarget();
  useFocusAfter(open !== undefined);
  return (
    <>
      <Button
        {...returning}
        appearance={props.look ?? 'secondary'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {props.opens}
      </Button>
      {open !== undefined && (
        <Asking title={props.title} act={props.act} open={open} close={() => setOpen(false)}>
          {props.children}
        </Asking>
      )}
    </>
  );
}
