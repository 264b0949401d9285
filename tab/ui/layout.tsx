import {
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useId } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '24px 24px 64px',
    '@media (max-width: 480px)': { padding: '16px 16px 48px', gap: '28px' },
  },
  wide: { maxWidth: '1080px' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { outlineStyle: 'none', textWrap: 'balance' },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  over: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'baseline' },
  hint: { color: tokens.colorNeutralForeground3, maxWidth: '80ch' },
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 480px)': { padding: '16px' },
    '@media print': { padding: 0, border: 'none' },
  },
  tight: { padding: '8px', '@media (max-width: 480px)': { padding: '8px 4px' } },
  stack: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  loose: { gap: '20px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', '> *': { minWidth: 0 } },
  apart: { justifyContent: 'space-between', columnGap: '16px' },
  bottom: { alignItems: 'end', columnGap: '16px' },
  grid: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
  },
  halves: { gap: '24px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

interface Inside {
  children: ReactNode;
}

let arrived = false;

/** Where another page has taken what had the focus away, readers go on from its title; who has just come is left alone. */
function useFocusOnTitle() {
  useEffect(() => {
    if (arrived && document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    arrived = true;
  }, []);
}

export function Page(props: Inside & { title: string; lead?: ReactNode; above?: ReactNode; wide?: boolean }) {
  const styles = useStyles();
  useFocusOnTitle();
  useEffect(() => {
    document.title = `${props.title} · Pairwise`;
  }, [props.title]);
  return (
    <main className={mergeClasses(styles.page, props.wide && styles.wide)}>
      <div className={styles.head}>
        {props.above}
        <Title3 as="h1" tabIndex={-1} className={styles.heading}>
          {props.title}
        </Title3>
        {props.lead && (
          <Text as="p" className={styles.lead}>
            {props.lead}
          </Text>
        )}
      </div>
      {props.children}
    </main>
  );
}

export function Section(props: Inside & { title: string; hint?: ReactNode; aside?: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.over}>
        <div className={styles.title}>
          <Subtitle2 as="h2" id={id}>
            {props.title}
          </Subtitle2>
          {props.aside}
        </div>
        {props.hint && <Hint>{props.hint}</Hint>}
      </div>
      {props.children}
    </section>
  );
}

/** `tight`: around what brings its own room, as lines that unfold do. */
export function Surface({ children, tight }: Inside & { tight?: boolean }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.surface, tight && styles.tight)}>{children}</div>;
}

export function Stack({ children, loose = false }: Inside & { loose?: boolean }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, loose && styles.loose)}>{children}</div>;
}

/** `bottom`: fields of one height stand on one line, whatever stands above them. */
export function Row({ children, apart, bottom }: Inside & { apart?: boolean; bottom?: boolean }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, apart && styles.apart, bottom && styles.bottom)}>{children}</div>
  );
}

/** As many columns as there is room for; `wide`: two at most, for what is wide itself. */
export function Grid({ children, wide }: Inside & { wide?: boolean }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.grid, wide && styles.halves)}>{children}</div>;
}

export const Hint = ({ children }: Inside) => (
  <Caption1 as="p" block className={useStyles().hint}>
    {children}
  </Caption1>
);

export const Paragraph = ({ children }: Inside) => (
  <Text as="p" block style={{ maxWidth: '64ch', whiteSpace: 'pre-line' }}>
    {children}
  </Text>
);

export const Points = ({ of }: { of: readonly ReactNode[] }) => (
  <ul className={useStyles().list}>
    {of.map((point, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: points never move
      <li key={index}>
        <Text>{point}</Text>
      </li>
    ))}
  </ul>
);
