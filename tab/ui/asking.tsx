import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Form } from './form.tsx';
import { Stack } from './layout.tsx';

const useStyles = makeStyles({
  // On a phone Fluent stretches its own buttons alone, and ours stand wrapped.
  actions: { '@media (max-width: 480px)': { '& button': { width: '100%' } } },
});

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
        <Form>
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent>
              <Stack loose>{props.children}</Stack>
            </DialogContent>
            <DialogActions className={useStyles().actions}>
              {props.act(props.close)}
              <Button onClick={props.close}>Back</Button>
            </DialogActions>
          </DialogBody>
        </Form>
      </DialogSurface>
    </Dialog>
  );
}
