import { Button, Link } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { DateTime } from 'luxon';
import { type CSSProperties, useState } from 'react';
import type { CalendarLine, PersonLine } from '../views.ts';
import { useLook } from './api.ts';
import { Scroll } from './scroll.tsx';
import { timeIn } from './words.ts';

const HOUR_HEIGHT = 60;
const LAST_HOUR = 20;
const FIRST_HOUR = 7;

interface Placed {
  event: CalendarLine;
  from: number;
  to: number;
  lane: number;
  lanes: number;
}

/** Puts events that overlap side by side. Hours are those of the person's own clock. */
function placed(events: readonly CalendarLine[], zone: string): Placed[] {
  const hour = (at: string) => {
    const time = DateTime.fromISO(at, { zone });
    return time.hour + time.minute / 60;
  };
  const all = events.map((event) => {
    const from = hour(event.start);
    const long = (Date.parse(event.end) - Date.parse(event.start)) / 3_600_000;
    return { event, from, to: Math.min(24, from + long), lane: 0, lanes: 1 };
  });
  let together: Placed[] = [];
  const settle = () => {
    const lanes = Math.max(0, ...together.map(({ lane }) => lane)) + 1;
    for (const one of together) one.lanes = lanes;
    together = [];
  };
  for (const one of all) {
    if (together.length && together.every(({ to }) => to <= one.from)) settle();
    const taken = new Set(together.filter(({ to }) => to > one.from).map(({ lane }) => lane));
    while (taken.has(one.lane)) one.lane += 1;
    together.push(one);
  }
  settle();
  return all;
}

const kindOf = ({ ours, cancelled }: CalendarLine) => (cancelled ? 'cancelled' : ours ? 'ours' : 'busy');

const others = ({ attendees }: CalendarLine, personId: string) =>
  attendees
    .filter((one) => one.personId !== personId)
    .map(({ name }) => name)
    .join(', ');

function Block({
  placed: spot,
  zone,
  personId,
  first,
}: {
  placed: Placed;
  zone: string;
  personId: string;
  first: number;
}) {
  const { event, from, to, lane, lanes } = spot;
  const style = {
    '--top': `${(Math.max(from, first) - first) * HOUR_HEIGHT}px`,
    '--height': `${Math.max(0.4, to - Math.max(from, first)) * HOUR_HEIGHT - 2}px`,
    '--left': `${(lane / lanes) * 100}%`,
    '--width': `${100 / lanes}%`,
  } as CSSProperties;
  const time = `${timeIn(event.start, zone)} to ${timeIn(event.end, zone)}`;
  const with_ = event.ours ? others(event, personId) : '';
  const whole = [event.subject, time, with_].filter(Boolean).join(' · ');
  return (
    <li className={`block ${kindOf(event)}`} style={style} title={whole}>
      <strong>{event.subject}</strong>
      <span className="when">{time}</span>
      {event.cancelled && <span>cancelled</span>}
      {event.ours && !event.cancelled && event.joinUrl && (
        <Link href={event.joinUrl} target="_blank" rel="noreferrer" aria-label={`Join ${event.subject}`}>
          Join
        </Link>
      )}
      {with_ && <span className="with">with {with_}</span>}
    </li>
  );
}

interface DayProps {
  day: DateTime;
  events: readonly CalendarLine[];
  person: PersonLine;
  today: boolean;
  first: number;
}

function Day({ day, events, person, today, first }: DayProps) {
  const style = { '--height': `${(LAST_HOUR - first) * HOUR_HEIGHT}px` } as CSSProperties;
  return (
    <section className={today ? 'column today' : 'column'} aria-label={day.toFormat('cccc d LLLL')}>
      <h2>
        <span>{day.toFormat('ccc')}</span> {day.toFormat('d')}
      </h2>
      <ol className="blocks" style={style}>
        {placed(events, person.timeZone).map((spot) => (
          <Block
            key={spot.event.id}
            placed={spot}
            zone={person.timeZone}
            personId={person.id}
            first={first}
          />
        ))}
      </ol>
    </section>
  );
}

/** The month of the week, or both of its months. */
function monthsOf(days: readonly DateTime[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  if (first.month === last.month) return first.toFormat('LLLL yyyy');
  return `${first.toFormat(first.year === last.year ? 'LLLL' : 'LLLL yyyy')} – ${last.toFormat('LLLL yyyy')}`;
}

/** A person's week, on their own clock. */
export function Calendar({ person, now, version }: { person: PersonLine; now: string; version: number }) {
  const [ahead, setAhead] = useState(0);
  const events = useLook<CalendarLine[]>(`calendar/${person.id}`, version);
  const zone = person.timeZone;
  const monday = DateTime.fromISO(now, { zone }).startOf('week').plus({ weeks: ahead });
  const days = Array.from({ length: 7 }, (_, offset) => monday.plus({ days: offset }));
  const on = (day: DateTime) =>
    (events ?? []).filter(({ start }) => DateTime.fromISO(start, { zone }).hasSame(day, 'day'));
  const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, index) => FIRST_HOUR + index);
  return (
    <section className="view" aria-label={`Calendar of ${person.name}`}>
      <header className="view-head">
        <h1>{monthsOf(days)}</h1>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label="Earlier week"
          onClick={() => setAhead(ahead - 1)}
        />
        <Button appearance="subtle" disabled={!ahead} onClick={() => setAhead(0)}>
          This week
        </Button>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label="Later week"
          onClick={() => setAhead(ahead + 1)}
        />
        <span className="zone">{zone.split('/').at(-1)?.replaceAll('_', ' ')} time</span>
      </header>
      <Scroll label="Week" look="week">
        <div className="hours" aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour}>{String(hour).padStart(2, '0')}:00</span>
          ))}
        </div>
        {days.map((day) => (
          <Day
            key={day.toISODate()}
            day={day}
            events={on(day)}
            person={person}
            today={DateTime.fromISO(now, { zone }).hasSame(day, 'day')}
            first={FIRST_HOUR}
          />
        ))}
      </Scroll>
    </section>
  );
}
