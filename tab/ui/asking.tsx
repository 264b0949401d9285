import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from './layout.tsx';

/** The dialog of `Confirm`, fetched when the first one is opened. */
export function Asking(props: {
  title: string;
  children: ReactNode;
  open: boolean;
  close: () => void;
  act: (close: () => void) => ReactNode;
}) {
  return (
    <Dialog open={props.open} onOpenChange={(_, change) => !change.open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>
            <Stack loose>{props.children}</Stack>
          </DialogContent>
          <DialogActions>
            {props.act(props.close)}
            <Button onClick={props.close}>Back</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
