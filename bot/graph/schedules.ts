import type { ScheduleInformation } from '@microsoft/microsoft-graph-types';
import type { Schedule } from '../../shared/calendar.ts';
import { type Instant, instant, MINUTE, millis } from '../../shared/time.ts';
import { isOutOfReach } from '../remote.ts';
import { type Ask, mailbox } from './client.ts';
import { workingHours } from './zones.ts';

const STEP_MINUTES = 30;

// The address belongs to nobody whose mailbox is in this organisation's Exchange.
const ELSEWHERE = new Set([
  'ErrorMailRecipientNotFound',
  'ErrorNonExistentMailbox',
  'ErrorNoConnectionToServer',
  'MailboxNotEnabledForRESTAPI',
]);

// Exchange is busy, or moves the mailbox: the same question has an answer later.
const PASSING = new Set([
  'ErrorServerBusy',
  'ErrorTimeoutExpired',
  'ErrorConnectionFailed',
  'ErrorMailboxMoveInProgress',
  'ErrorMailboxStoreUnavailable',
  'ErrorInternalServerTransientError',
]);

export const graphTime = (at: Instant) => ({ dateTime: at.slice(0, 19), timeZone: 'UTC' });

/** Asks from the first of some mailboxes; where it is gone, or closed to us, from the next. */
async function fromOneOf<T>(
  [first = '', ...others]: readonly string[],
  ask: (mailbox: string) => Promise<T>,
): Promise<T> {
  try {
    return await ask(first);
  } catch (error) {
    if (!isOutOfReach(error) || others.length === 0) throw error;
    return fromOneOf(others, ask);
  }
}

/** At most 20 mailboxes and under 62 days at once; `from` on a half hour. Asked from one of ours, `asking`. */
export const schedules =
  (ask: Ask) =>
  async (
    asking: readonly string[],
    mails: readonly string[],
    from: Instant,
    to: Instant,
  ): Promise<Schedule[]> => {
    const body = {
      schedules: mails,
      startTime: graphTime(from),
      endTime: graphTime(to),
      availabilityViewInterval: STEP_MINUTES,
    };
    const answer = await fromOneOf(asking, (one) =>
      ask<{ value: ScheduleInformation[] }>(
        (client) =>
          client
            .api(`/users/${one}/calendar/getSchedule`)
            .header('Prefer', 'outlook.timezone="UTC"')
            .post(body),
        mailbox(one),
      ),
    );
    return answer.value.map((schedule) => read(schedule, from, to));
  };

/** What was not said of the whole time counts as not said: nothing is booked on a guess. */
function read(schedule: ScheduleInformation, from: Instant, to: Instant): Schedule {
  const view = schedule.availabilityView ?? '';
  const blocks = Math.floor((millis(to) - millis(from)) / (STEP_MINUTES * MINUTE));
  const code = schedule.error ? (schedule.error.responseCode ?? 'unreadable') : null;
  const error = code ?? (view.length < blocks ? 'incomplete' : null);
  return {
    mail: schedule.scheduleId ?? '',
    hours: error ? null : workingHours(schedule.workingHours),
    busy: times(view, /[^04]+/g, from),
    away: times(view, /3+/g, from),
    error,
    elsewhere: code !== null && ELSEWHERE.has(code),
    passing: code !== null && PASSING.has(code),
  };
}

function times(view: string, kind: RegExp, from: Instant): Schedule['busy'] {
  const step = (index: number) => instant(millis(from) + index * STEP_MINUTES * MINUTE);
  return [...view.matchAll(kind)].map(({ 0: block, index }) => ({
    from: step(index),
    to: step(index + block.length),
  }));
}
