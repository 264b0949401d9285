import { makeStyles, type SelectTabData, Tab, TabList } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Lines } from '../../ui/loading.tsx';
import { Overview } from './overview.tsx';

const AllFigures = lazy(() => import('./all.tsx'));
const Report = lazy(() => import('../report/report.tsx'));

const useStyles = makeStyles({ list: { marginInlineStart: '-10px', '@media print': { display: 'none' } } });

const views: { value: string; name: string; show: (roundId: string) => ReactNode }[] = [
  { value: 'overview', name: 'Overview', show: (roundId) => <Overview roundId={roundId} /> },
  { value: 'figures', name: 'Figures', show: (roundId) => <AllFigures roundId={roundId} /> },
  { value: 'report', name: 'Report', show: (roundId) => <Report roundId={roundId} /> },
];

/** A round in figures, in three views: at a glance, closely, and to hand on. Aggregates only. */
export function Figures({ roundId }: { roundId: string }) {
  const [query, setQuery] = useSearchParams();
  const view = views.find(({ value }) => value === query.get('view')) ?? views[0];
  const choose = (_: unknown, { value }: Pick<SelectTabData, 'value'>) =>
    setQuery(
      (before) =>
        new URLSearchParams([...[...before].filter(([key]) => key !== 'view'), ['view', `${value}`]]),
      {
        replace: true,
      },
    );
  return (
    <>
      <TabList
        className={useStyles().list}
        selectedValue={view?.value}
        onTabSelect={choose}
        aria-label="Figures"
      >
        {views.map(({ value, name }) => (
          <Tab key={value} value={value} id={`view-${value}`}>
            {name}
          </Tab>
        ))}
      </TabList>
      <Suspense fallback={<Lines />}>{view?.show(roundId)}</Suspense>
    </>
  );
}
