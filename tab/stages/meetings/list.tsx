import { makeStyles } from '@fluentui/react-components';
import type { MyMeeting } from '../../../shared/meetings/contract.ts';
import { Section, Surface } from '../../ui/layout.tsx';
import { MeetingLine } from './line.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
});

const Lines = ({ of }: { of: readonly MyMeeting[] }) => (
  <Surface>
    <ul className={useStyles().list}>
      {of.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  </Surface>
);

const whenOf = ({ startsAt, number }: MyMeeting) =>
  `${startsAt ?? '9999'} ${String(number).padStart(4, '0')}`;

/** The server says what is over: it alone knows the time. */
export function split(meetings: readonly MyMeeting[]) {
  const sorted = [...meetings].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  const open = sorted.filter(({ state }) => state === 'planned' || state === 'booked');
  return {
    asked: open.filter(({ askMet }) => askMet),
    coming: open.filter(({ askMet }) => !askMet),
    past: sorted.filter((meeting) => !open.includes(meeting)).reverse(),
  };
}

export function MeetingLists({ meetings }: { meetings: readonly MyMeeting[] }) {
  const { asked, coming, past } = split(meetings);
  return (
    <>
      {asked.length > 0 && (
        <Section title="Did you meet?" hint="A meeting counts as held only when one of you says so.">
          <Lines of={asked} />
        </Section>
      )}
      {coming.length > 0 && (
        <Section title="Coming">
          <Lines of={coming} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title="Past">
          <Lines of={past} />
        </Section>
      )}
    </>
  );
}
