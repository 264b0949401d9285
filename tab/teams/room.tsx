import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { enter, enterAlone, type Host, isAlone, onTheme, ready } from './host.ts';
import { groundOf, themeOf } from './theme.ts';

const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost outside TeamsRoom');
  return host;
}

const useBase = makeStaticStyles({
  'body, h1, h2, h3, p, dl, dd, blockquote': { margin: 0 },
  // Fluent's fields take the width of what is in them, and would push the page sideways on a phone.
  '.fui-Select, .fui-Select__select, .fui-Input, .fui-Input__input, .fui-Combobox, .fui-Combobox__input': {
    minWidth: 0,
    maxWidth: '100%',
  },
  // What lies above the page lets nothing written shine through where surfaces are of glass.
  '.fui-Listbox, .fui-DialogSurface, .fui-MenuPopover, [data-at-hand]': { backdropFilter: 'blur(24px)' },
  '*, *::before, *::after': { boxSizing: 'border-box' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      transitionDuration: '0.01ms !important',
    },
  },
});

const useStyles = makeStyles({
  room: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'break-word',
    '@media print': { backgroundColor: 'transparent' },
  },
});

const browsersTheme = () =>
  window.matchMedia('(forced-colors: active)').matches
    ? 'contrast'
    : window.matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'default';

function onBrowsersTheme(changed: () => void) {
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((one) =>
    window.matchMedia(one),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** Begun before anything is drawn. Null: in a browser, with nobody signed in. */
export const arrival: Promise<Host | null> = isAlone() ? enterAlone(browsersTheme()) : enter();

function useTeams() {
  const [host, setHost] = useState<Host | null>(null);
  const [alone, setAlone] = useState(false);
  useEffect(() => {
    const retheme = (theme: string) => setHost((before) => before && { ...before, theme });
    const found = (known: Host | null) =>
      startTransition(() => {
        setHost(known);
        setAlone(!known);
      });
    arrival.then(found, () => found(null));
    if (isAlone()) return onBrowsersTheme(() => retheme(browsersTheme()));
    arrival.then(() => Promise.all([onTheme(retheme), ready()])).catch(() => undefined);
    return undefined;
  }, []);
  return { host, alone };
}

const print = window.matchMedia('print');

function onPrint(changed: () => void) {
  print.addEventListener('change', changed);
  return () => print.removeEventListener('change', changed);
}

/** Paper is white, whatever the screen is. */
const usePrinting = () => useSyncExternalStore(onPrint, () => print.matches);

/** Everything inside knows its host; `waiting` and `alone` are what is shown before and without one. */
export function TeamsRoom(props: { waiting: ReactNode; alone: ReactNode; children: ReactNode }) {
  const { host, alone } = useTeams();
  const styles = useStyles();
  const chosen = host?.theme ?? browsersTheme();
  const theme = usePrinting() ? 'default' : chosen;
  useBase();
  useEffect(() => {
    Object.assign(document.documentElement.style, groundOf(theme));
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    // The room is not the provider's own class: Fluent hands that on to every popup, which would then fill the page.
    <FluentProvider theme={themeOf(theme)}>
      <div className={styles.room}>
        {host ? (
          <HostContext.Provider value={host}>{props.children}</HostContext.Provider>
        ) : alone ? (
          props.alone
        ) : (
          props.waiting
        )}
      </div>
    </FluentProvider>
  );
}
