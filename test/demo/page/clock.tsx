import { Button, ProgressBar } from '@fluentui/react-components';
import { ClockRegular, StopRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MoveName } from '../moves.ts';
import type { Pulse } from '../time-machine.ts';
import type { PersonLine } from '../views.ts';
import { act } from './api.ts';
import { momentIn } from './words.ts';

const DAY = 86_400_000;

function onTheWay({ from, until }: NonNullable<Pulse['move']>, now: string) {
  const gone = (Date.parse(now) - Date.parse(from)) / DAY;
  const most = (Date.parse(until) - Date.parse(from)) / DAY;
  return { gone, share: gone / most, bounded: most <= 31 };
}

function Moving({ pulse }: { pulse: Pulse }) {
  if (!pulse.move) return null;
  const { gone, share, bounded } = onTheWay(pulse.move, pulse.now);
  const days = Math.floor(gone);
  return (
    <div className="moving">
      <ProgressBar aria-label="Time is moving" thickness="large" {...(bounded ? { value: share } : {})} />
      <span>{days < 1 ? 'Time moves …' : days === 1 ? '1 day gone by' : `${days} days gone by`}</span>
      <Button
        size="small"
        icon={<StopRegular />}
        disabled={pulse.move.stopping}
        onClick={() => void act('stop')}
      >
        Stop
      </Button>
    </div>
  );
}

/** The demo's clock, and what moves it. */
export function Clock({ pulse, person }: { pulse: Pulse; person: PersonLine }) {
  const [wrong, setWrong] = useState('');
  const move = (name: MoveName, whose: string | null = null) => {
    setWrong('');
    act('move', { name, person: whose }).catch((error: Error) => setWrong(error.message));
  };
  const first = person.name.split(' ')[0];
  const ending = pulse.ending && [pulse.ending.moved, pulse.ending.why].filter(Boolean).join(' later. ');
  return (
    <section className="clock" aria-label="Time">
      <time dateTime={pulse.now}>
        <ClockRegular aria-hidden="true" /> {momentIn(pulse.now, person.timeZone)}{' '}
        <small>{person.site}</small>
      </time>
      {pulse.move ? (
        <Moving pulse={pulse} />
      ) : (
        <div className="moves">
          <Button size="small" onClick={() => move('hour')}>
            +1 hour
          </Button>
          <Button size="small" onClick={() => move('day')}>
            +1 day
          </Button>
          <Button
            size="small"
            onClick={() => move('next', person.roles.length ? null : person.id)}
            title={person.roles.length ? 'Until anything happens' : `Until something happens for ${first}`}
          >
            Next event
          </Button>
          <Button size="small" onClick={() => move('end')} title="As far as the round goes by itself">
            End of round
          </Button>
        </div>
      )}
      <span className="ending" role="status">
        {wrong || (!pulse.move && (pulse.busy ? 'Messages are on their way …' : ending))}
      </span>
    </section>
  );
}
