import type { MyMeeting } from '../../../shared/meetings/contract.ts';

const whenOf = ({ startsAt, number }: MyMeeting) =>
  `${startsAt ?? '9999'} ${String(number).padStart(4, '0')}`;

/** The server says what is over: it alone knows the time. */
export function split(meetings: readonly MyMeeting[]) {
  const sorted = [...meetings].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  const open = sorted.filter(
    ({ state, trouble }) => state === 'planned' || state === 'booked' || trouble?.is === 'removed',
  );
  const ahead = open.filter(({ askMet }) => !askMet);
  return {
    asked: open.filter(({ askMet }) => askMet),
    coming: ahead.filter(({ beyondTrial }) => !beyondTrial),
    beyondTrial: ahead.filter(({ beyondTrial }) => beyondTrial),
    past: sorted.filter((meeting) => !open.includes(meeting)).reverse(),
  };
}
