import { lazy, Suspense } from 'react';
import type { Figure, FigureName } from '../../../shared/metrics.ts';
import {
  AS_SHOWN,
  between,
  figureLabels,
  responseSaid,
  worded,
} from '../../../shared/office/metrics/words.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint } from '../../ui/layout.tsx';
import { Lines } from '../../ui/loading.tsx';
import { Table } from './table.tsx';

const Chart = lazy(() => import('./chart.tsx'));

interface Week {
  week: string;
  figures: readonly Figure[];
}

/** A figure week by week, as a picture and as a table beside it. */
export function Trend({ name, weeks }: { name: FigureName; weeks: readonly Week[] }) {
  const words = useWords();
  const points = weeks.flatMap(({ week, figures }) => {
    const figure = figures.find((one) => one.name === name);
    return figure && figure.value !== null ? [{ week, figure, value: figure.value, figures }] : [];
  });
  if (points.length < 2) return <Hint>A trend shows once there are two weeks with enough people.</Hint>;
  return (
    <>
      <Suspense fallback={<Lines />}>
        <Chart
          label={figureLabels[name]}
          unit={points[0]?.figure.unit ?? 'share'}
          target={points[0]?.figure.target}
          points={points.map(({ week, value, figure: { low, high } }) => ({ week, value, low, high }))}
        />
      </Suspense>
      <Table
        caption={`${figureLabels[name]} week by week`}
        heads={['Week of', figureLabels[name], 'How sure']}
        rows={points.map(({ week, figure, value, figures }) => ({
          key: week,
          cells: [
            words.calendarDay(week),
            worded(figure, value, words),
            [between(figure, words) ?? AS_SHOWN, responseSaid(figure, figures, words)]
              .filter(Boolean)
              .join('; '),
          ],
        }))}
      />
    </>
  );
}
