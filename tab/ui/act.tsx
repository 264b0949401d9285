import { Button, Spinner, useAnnounce } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Contract, OutputOf, SentTo } from '../../shared/door.ts';
import { useTell } from '../api.ts';
import { Stack } from './layout.tsx';
import { Trouble } from './trouble.tsx';

interface Props<C extends Contract> {
  door: C;
  /** What to tell; null when the form is not complete, which then says so itself. */
  tells: () => NoInfer<SentTo<C>> | null;
  children: ReactNode;
  look?: 'primary' | 'secondary' | 'subtle';
  icon?: ReactElement;
  /** Within a `Form`: Enter in its fields presses it too. */
  submits?: boolean;
  /** Said to screen readers when it is done. */
  said?: string;
  done?: (answer: OutputOf<C>) => void;
}

/** What was done may take its button away: whoever works by keyboard then starts again from the page's title. */
function useFocusKept() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element?.contains(document.activeElement) && !element.closest('[role=dialog]'))
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    };
  }, []);
  return place;
}

/** A button that tells a door, and says beside itself when that failed. Pressed twice, it tells once. */
export function Act<C extends Contract>(props: Props<C>) {
  const { mutateAsync, isPending, error } = useTell(props.door);
  const { announce } = useAnnounce();
  const place = useFocusKept();
  const finished = (answer: OutputOf<C>) => {
    announce(props.said ?? 'Done');
    props.done?.(answer);
  };
  const press = () => {
    const input = isPending ? null : props.tells();
    // Not mutate's own onSuccess: it stays silent once what was done has taken the button away.
    if (input) mutateAsync(input).then(finished, () => announce('That did not work'));
  };
  // What says that it failed goes, and the focus of who pressed there with it.
  const pressAgain = () => {
    place.current?.querySelector('button')?.focus();
    press();
  };
  const icon = isPending ? <Spinner size="tiny" /> : props.icon;
  return (
    <Stack>
      <div ref={place}>
        <Button
          type={props.submits ? 'submit' : 'button'}
          appearance={props.look ?? 'secondary'}
          onClick={press}
          disabledFocusable={isPending}
          {...(icon && { icon })}
        >
          {props.children}
        </Button>
      </div>
      {error && <Trouble of={error} again={pressAgain} />}
    </Stack>
  );
}
