import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link, NavLink, useSearchParams } from 'react-router';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 360px)': { gap: '0 12px' },
    '@media print': { display: 'none' },
  },
  plain: { borderBottomStyle: 'none' },
  link: {
    padding: '10px 2px',
    marginBottom: '-1px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: 'none',
    borderBottom: '2px solid transparent',
    // Where the system chooses the colours, a line that is not to be seen would be.
    '@media (forced-colors: active)': {
      ':not([aria-current=page])': { borderBottomStyle: 'none', paddingBottom: '12px' },
    },
    ':hover:not([aria-current])': {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke1Hover,
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
    '&[aria-current=page]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
  },
});

interface Props {
  label: string;
  to: readonly { path: string; name: string; end?: boolean }[];
  /** Without its own line below, where it already stands on one. */
  plain?: boolean;
}

/** Of several programs the address names the one that was chosen: it is taken along from page to page. */
export function useWay(): (path: string) => string {
  const [query] = useSearchParams();
  const round = query.get('round');
  return (path) => (round ? `${path}?round=${round}` : path);
}

export function Nav({ label, to, plain = false }: Props) {
  const styles = useStyles();
  const way = useWay();
  return (
    <nav aria-label={label} className={mergeClasses(styles.nav, plain && styles.plain)}>
      {to.map(({ path, name, end = false }) => (
        <NavLink key={path} to={way(path)} end={end} className={styles.link}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}

const useInline = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '2px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

export const To = ({ path, children }: { path: string; children: string }) => (
  <Link to={useWay()(path)} className={useInline().link}>
    {children}
  </Link>
);
