import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Stack } from './layout.tsx';

/** A button that asks first. `act` gets the way to close the dialog once it has been done. */
export function Confirm(props: {
  opens: string;
  title: string;
  children: ReactNode;
  act: (close: () => void) => ReactNode;
  look?: 'secondary' | 'subtle' | 'primary';
}) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={(_, change) => setOpen(change.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance={props.look ?? 'secondary'}>{props.opens}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>
            <Stack loose>{props.children}</Stack>
          </DialogContent>
          <DialogActions>
            {props.act(() => setOpen(false))}
            <DialogTrigger disableButtonEnhancement>
              <Button>Back</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
