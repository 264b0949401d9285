import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Surface } from './layout.tsx';

const useStyles = makeStyles({
  end: {
    position: 'sticky',
    bottom: 0,
    paddingBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    zIndex: 1,
    '@media (max-height: 500px)': { position: 'static' },
  },
});

// What is gone to by keyboard stops above it, not behind it.
const useRoom = makeStaticStyles({
  '@media (min-height: 501px)': { 'html:has([data-at-hand])': { scrollPaddingBottom: '120px' } },
});

/** The end of a long form, in sight wherever one is in it. */
export function AtHand({ children }: { children: ReactNode }) {
  const styles = useStyles();
  useRoom();
  return (
    <div className={styles.end} data-at-hand>
      <Surface>{children}</Surface>
    </div>
  );
}
