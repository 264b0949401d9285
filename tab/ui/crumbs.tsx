import { makeStyles, tokens } from '@fluentui/react-components';
import { bareList } from './bare-list.ts';
import { To } from './nav.tsx';

const useStyles = makeStyles({
  crumbs: {
    ...bareList,
    display: 'flex',
    '@media print': { display: 'none' },
    flexWrap: 'wrap',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '& > li + li::before': { content: '"/"', paddingRight: '6px' },
  },
});

/** The way back up. */
export const Crumbs = ({ to }: { to: readonly [path: string, name: string][] }) => (
  <nav aria-label="Way back">
    <ol className={useStyles().crumbs}>
      {to.map(([path, name]) => (
        <li key={path}>
          <To path={path}>{name}</To>
        </li>
      ))}
    </ol>
  </nav>
);
