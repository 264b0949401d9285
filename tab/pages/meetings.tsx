import { mine } from '../../shared/meetings/contract.ts';
import { MeetingLists } from '../stages/meetings/list.tsx';
import { Asked } from '../ui/asked.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/layout.tsx';
import { useRound } from './personal.tsx';

export default function Meetings() {
  const { roundId } = useRound();
  return (
    <Page title="Meetings">
      <Asked door={mine} of={{ roundId }}>
        {(meetings) =>
          meetings.length ? (
            <MeetingLists meetings={meetings} />
          ) : (
            <Empty title="No meetings yet">
              Once you have a partner, meetings are booked in your calendars at times when you are both free.
            </Empty>
          )
        }
      </Asked>
    </Page>
  );
}
