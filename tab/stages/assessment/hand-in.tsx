import { Button } from '@fluentui/react-components';

export const HandIn = (props: {
  confirmed: boolean;
  ready: boolean;
  busy: boolean;
  press: () => Promise<void>;
}) => (
  <Button
    appearance="primary"
    disabledFocusable={!props.ready || props.busy}
    onClick={() => (props.ready ? void props.press() : undefined)}
  >
    {props.confirmed ? 'Done' : 'Hand in'}
  </Button>
);
