import { LineChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Unit } from '../../../shared/office/metrics/formula.ts';
import { useHost } from '../../teams/room.tsx';

const useStyles = makeStyles({
  room: { width: '100%', minWidth: 0, overflow: 'hidden', '@media print': { display: 'none' } },
});

export interface Point {
  week: string;
  value: number;
  low: number | null;
  high: number | null;
}

const HEIGHT = 260;

function useWidth() {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = room.current;
    if (!box) return;
    const watcher = new ResizeObserver(() => setWidth(box.clientWidth));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);
  return { room, width };
}

/** Whole percents, so that the axis has no long fractions. */
const shown = (unit: Unit, value: number) => (unit === 'share' ? Math.round(value * 1000) / 10 : value);

/** One line for the figure, and dashed ones for between what it lies and for its goal: told apart without colour. */
export default function Chart(props: {
  label: string;
  unit: Unit;
  points: readonly Point[];
  target?: number | undefined;
}) {
  const { room, width } = useWidth();
  const { label, unit, points, target } = props;
  const { locale } = useHost();
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const line = (legend: string, color: string, dashes: string, value: (point: Point) => number | null) => ({
    legend,
    color,
    lineOptions: { strokeDasharray: dashes, strokeWidth: dashes === '' ? 3 : 1.5 },
    hideNonActiveDots: dashes !== '',
    data: points.flatMap((point) => {
      const y = value(point);
      return y === null ? [] : [{ x: new Date(`${point.week}T00:00:00Z`), y: shown(unit, y) }];
    }),
  });
  const lines = [
    line(label, tokens.colorCompoundBrandForeground1, '', ({ value }) => value),
    line('At least', tokens.colorNeutralForeground3, '2 4', ({ low }) => low),
    line('At most', tokens.colorNeutralForeground3, '6 4', ({ high }) => high),
    ...(target === undefined ? [] : [line('Goal', tokens.colorNeutralForeground1, '12 4', () => target)]),
  ].filter(({ data }) => data.length > 0);
  return (
    <div ref={room} className={useStyles().room}>
      {width > 0 && (
        <LineChart
          data={{ chartTitle: `${label} week by week`, lineChartData: lines }}
          width={width}
          height={HEIGHT}
          yMinValue={0}
          {...(unit === 'share' && { yMaxValue: 100, yAxisTitle: 'Percent' })}
          culture={locale}
          customDateTimeFormatter={(date) => dates.format(date)}
          useUTC
        />
      )}
    </div>
  );
}
