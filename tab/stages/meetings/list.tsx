import { Link, makeStyles } from '@fluentui/react-components';
import type { MyMeeting } from '../../../shared/meetings/contract.ts';
import { bareList } from '../../ui/bare-list.ts';
import { Hint, Section, Surface } from '../../ui/layout.tsx';
import { MeetingLine } from './line.tsx';
import { split } from './split.ts';

const useStyles = makeStyles({
  list: {
    ...bareList,
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

export function MeetingLists({ meetings }: { meetings: readonly MyMeeting[] }) {
  const { asked, coming, beyondTrial, past } = split(meetings);
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
      {beyondTrial.length > 0 && (
        <Section
          title="After the trial"
          hint="Booked in your calendars as soon as it is clear that your pair goes on."
        >
          <Lines of={beyondTrial} />
        </Section>
      )}
      {coming.length + beyondTrial.length > 0 && (
        <Hint>
          Your calendar is elsewhere?{' '}
          <Link href={meetings[0]?.calendarFile}>Fetch or subscribe to these meetings</Link>
        </Hint>
      )}
      {past.length > 0 && (
        <Section title="Past">
          <Lines of={past} />
        </Section>
      )}
    </>
  );
}
