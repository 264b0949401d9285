import { LineChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Unit } from '../../../shared/office/metrics/formula.ts';
import { useHost } from '../../teams/room.tsx';
import { bareList } from '../../ui/bare-list.ts';

const useStyles = makeStyles({
  room: {
    width: '100%',
    minWidth: 0,
    overflow: 'hidden',
    '@media print': { display: 'none' },
  },
  lines: {
    ...bareList,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > li': { display: 'flex', gap: '8px', alignItems: 'center' },
  },
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

const MOST_TICKS = 7;

/** Weeks to name below the axis: each, or as many in even steps as there is room for. */
const ticksOf = (points: readonly Point[], width: number): Date[] => {
  const room = Math.max(2, Math.min(MOST_TICKS, Math.floor(width / 90)));
  const step = Math.ceil(points.length / room);
  return points.filter((_, at) => at % step === 0).map(({ week }) => dateOf(week));
};

const dateOf = (week: string) => new Date(`${week}T00:00:00Z`);

/** Whole percents, so that the axis has no long fractions. */
const shown = (unit: Unit, value: number) => (unit === 'share' ? Math.round(value * 1000) / 10 : value);

interface Drawn {
  legend: string;
  color: string;
  lineOptions: { strokeDasharray: string; strokeWidth: number };
}

/** Each line as it is drawn, with its name. */
const Legend = ({ of }: { of: readonly Drawn[] }) => (
  <ul className={useStyles().lines}>
    {of.map(({ legend, color, lineOptions }) => (
      <li key={legend}>
        <svg width="32" height="8" aria-hidden="true">
          <line x2="32" y1="4" y2="4" stroke={color} {...lineOptions} />
        </svg>
        {legend}
      </li>
    ))}
  </ul>
);

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
      return y === null ? [] : [{ x: dateOf(point.week), y: shown(unit, y) }];
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
          hideLegend
          tickValues={ticksOf(points, width)}
          yMinValue={0}
          {...(unit === 'share' && { yMaxValue: 100, yAxisTitle: 'Percent' })}
          culture={locale}
          customDateTimeFormatter={(date) => dates.format(date)}
          useUTC
        />
      )}
      <Legend of={lines} />
    </div>
  );
}
