import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import type { Agenda, MeetingState } from '../../../shared/meeting.ts';
import {
  look,
  type MeetingTrouble,
  type MyMeeting,
  move,
  report,
  skip,
  take,
} from '../../../shared/meetings/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/dates.ts';
import { Hint, Paragraph, Row } from '../../ui/layout.tsx';

export const agendaNames: Record<Agenda, string> = {
  first: 'Getting to know each other',
  goals: 'Our goals',
  practice: 'Learning from each other',
  review: 'Looking back and ahead',
};

const stateNames: Partial<Record<MeetingState, string>> = {
  met: 'Met',
  'not-met': 'Did not take place',
  cancelled: 'Cancelled',
};

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    paddingBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0, borderBottomStyle: 'none' },
  },
  text: { flex: '1 1 220px', minWidth: 0 },
});

export function MeetingTime({ meeting }: { meeting: MyMeeting }) {
  const { day, hours } = useWords();
  const { startsAt, endsAt, beyondTrial, noTime } = meeting;
  const when = () => {
    if (startsAt && endsAt) return `${day(startsAt)}, ${hours(startsAt, endsAt)}`;
    if (beyondTrial) return `From ${day(beyondTrial)}`;
    if (noTime) return 'No time found yet';
    return `Looking for a time when you are ${meeting.with.length > 1 ? 'all' : 'both'} free`;
  };
  return <Text weight="semibold">{when()}</Text>;
}

export const DidYouMeet = ({ meeting: { id } }: { meeting: MyMeeting }) => (
  <Row>
    <Act
      door={report}
      tells={() => ({ meetingId: id, met: 'yes' as const })}
      look="primary"
      said="Noted: you met"
    >
      Yes, we met
    </Act>
    <Act door={report} tells={() => ({ meetingId: id, met: 'no' as const })} said="Noted: you did not meet">
      No
    </Act>
  </Row>
);

export const AnotherTime = ({ meeting: { id } }: { meeting: MyMeeting }) => (
  <Confirm
    opens="Find another time"
    title="Find another time"
    act={(close) => (
      <Act
        door={move}
        tells={() => ({ meetingId: id })}
        look="primary"
        said="Looking for another time"
        done={close}
      >
        Find another time
      </Act>
    )}
  >
    <Paragraph>
      This time is taken out of your calendars and another one is looked for, at least a day away and inside
      the working hours of you all.
    </Paragraph>
  </Confirm>
);

export const LeaveOut = ({ meeting: { id } }: { meeting: MyMeeting }) => (
  <Confirm
    opens="Leave this one out"
    title="Leave this one out"
    act={(close) => (
      <Act door={skip} tells={() => ({ meetingId: id })} look="primary" said="Left out" done={close}>
        Leave it out
      </Act>
    )}
  >
    <Paragraph>It is taken out of your calendars. The next meeting comes as planned.</Paragraph>
  </Confirm>
);

const LookAgain = ({ meeting: { id } }: { meeting: MyMeeting }) => (
  <Act door={look} tells={() => ({ meetingId: id })} said="Looking for a time">
    Look again now
  </Act>
);

const TakeTime = ({ meeting: { id }, startsAt }: { meeting: MyMeeting; startsAt: string }) => {
  const { moment } = useWords();
  return (
    <Act door={take} tells={() => ({ meetingId: id, startsAt })} look="primary" said="Moving the meeting">
      Take {moment(startsAt)}
    </Act>
  );
};

const troubles: Record<MeetingTrouble['is'], (by: string | null) => string> = {
  removed: () => 'Taken out of the calendar in Outlook',
  declined: (by) => (by ? `${by} cannot come` : 'You have declined'),
  proposed: (by) => `${by} proposes another time`,
  'off-hours': (by) => `Outside ${by ? `the working hours of ${by}` : 'your working hours'}`,
  away: (by) => (by ? `${by} will be out of office` : 'You will be out of office'),
};

/** What can be done about a meeting ahead. */
function Ways({ meeting }: { meeting: MyMeeting }) {
  const { joinUrl, trouble, state, noTime } = meeting;
  return (
    <Row>
      {joinUrl && !trouble && <JoinLink url={joinUrl} />}
      {trouble?.startsAt && <TakeTime meeting={meeting} startsAt={trouble.startsAt} />}
      {(state === 'booked' || trouble) && <AnotherTime meeting={meeting} />}
      {noTime && <LookAgain meeting={meeting} />}
      {state !== 'cancelled' && <LeaveOut meeting={meeting} />}
    </Row>
  );
}

export const JoinLink = ({ url }: { url: string }) => (
  <Button as="a" href={url} target="_blank" rel="noreferrer" icon={<VideoRegular />}>
    Join
  </Button>
);

/** One meeting, with what can be done about it. */
export function MeetingLine({ meeting }: { meeting: MyMeeting }) {
  const styles = useStyles();
  const { list } = useWords();
  const over = meeting.trouble ? undefined : stateNames[meeting.state];
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <div>
          <MeetingTime meeting={meeting} />
        </div>
        <Text block>{agendaNames[meeting.agenda]}</Text>
        <Hint>With {list(meeting.with)}</Hint>
        {meeting.noTime && <Hint>Pairwise looks again every day.</Hint>}
        {meeting.trouble && <Text block>{troubles[meeting.trouble.is](meeting.trouble.by)}</Text>}
      </div>
      {over ? (
        <Badge appearance="tint" color={meeting.state === 'met' ? 'success' : 'informative'}>
          {over}
        </Badge>
      ) : meeting.askMet ? (
        <DidYouMeet meeting={meeting} />
      ) : (
        <Ways meeting={meeting} />
      )}
    </li>
  );
}
