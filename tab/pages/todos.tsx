import { Button, Subtitle2 } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { open as openCheckIn } from '../../shared/check-ins/contract.ts';
import { pair } from '../../shared/guidance/contract.ts';
import { type MyMeeting, mine as myMeetings } from '../../shared/meetings/contract.ts';
import type { MyRound, Todo } from '../../shared/opt-in/contract.ts';
import { DidYouMeet, MeetingTime } from '../stages/meetings/line.tsx';
import { split } from '../stages/meetings/split.ts';
import { JoinOrNot } from '../stages/opt-in/invitation.tsx';
import { Asked } from '../ui/asked.tsx';
import { useWords } from '../ui/dates.ts';
import { Fold } from '../ui/fold.tsx';
import { later } from '../ui/later.tsx';
import { Paragraph, Row, Section, Stack, Surface } from '../ui/layout.tsx';
import { Lines } from '../ui/loading.tsx';
import { To, useWay } from '../ui/nav.tsx';

const CheckInForm = later(async () => (await import('../stages/check-ins/form.tsx')).CheckInForm, <Lines />);
const HelpInChat = later(async () => (await import('../stages/check-ins/form.tsx')).HelpInChat);
const EvaluationForm = later(
  async () => (await import('../stages/evaluation/form.tsx')).EvaluationForm,
  <Lines />,
);
const Sign = later(async () => (await import('../stages/guidance/agreement.tsx')).Sign);
const TermsList = later(async () => (await import('../stages/guidance/terms-list.tsx')).TermsList, <Lines />);
const TrialDecision = later(
  async () => (await import('../stages/trial/decision.tsx')).TrialDecision,
  <Lines />,
);

const Item = ({ title, children }: { title: string; children: ReactNode }) => (
  <Surface>
    <Subtitle2 as="h3">{title}</Subtitle2>
    {children}
  </Surface>
);

function Assess() {
  const navigate = useNavigate();
  const way = useWay();
  return (
    <Item title="Say what you offer and what you want">
      <Row apart>
        <Paragraph>Under five minutes, saved as you go. It decides who suits you.</Paragraph>
        <Button appearance="primary" onClick={() => navigate(way('/assessment'))}>
          Answer now
        </Button>
      </Row>
    </Item>
  );
}

const ToSign = ({ roundId }: { roundId: string }) => (
  <Item title="Sign your agreement">
    <Asked door={pair} of={{ roundId }}>
      {(mine) =>
        mine && (
          <Stack loose>
            <TermsList terms={mine.agreement.terms} />
            <Row>
              <Sign pair={mine} />
              <To path="/pair">Propose a change</To>
            </Row>
          </Stack>
        )
      }
    </Asked>
  </Item>
);

const ToReport = ({ roundId }: { roundId: string }) => (
  <Asked door={myMeetings} of={{ roundId }}>
    {(mine) => split(mine).asked.map((meeting) => <Reported key={meeting.id} meeting={meeting} />)}
  </Asked>
);

function Reported({ meeting }: { meeting: MyMeeting }) {
  const { list } = useWords();
  return (
    <Item title={`Did you meet ${list(meeting.with)}?`}>
      <Row apart>
        <MeetingTime meeting={meeting} />
        <DidYouMeet meeting={meeting} />
      </Row>
    </Item>
  );
}

const ToCheckIn = ({ roundId, helped }: { roundId: string; helped: () => void }) => (
  <Asked door={openCheckIn} of={{ roundId }}>
    {(open) =>
      open && (
        <Item title={`How is it going with ${open.partner}?`}>
          <Fold
            name={`check-in/${open.pairId}/${open.number}`}
            opens="Check in"
            says="Three questions, one minute, private."
          >
            {() => <CheckInForm open={open} helped={helped} />}
          </Fold>
        </Item>
      )
    }
  </Asked>
);

const items: Record<Todo, (round: MyRound, helped: () => void) => ReactNode> = {
  'answer-invitation': ({ roundId }) => (
    <Item title="Would you like to join?">
      <JoinOrNot roundId={roundId} />
    </Item>
  ),
  assess: () => <Assess />,
  sign: ({ roundId }) => <ToSign roundId={roundId} />,
  'report-meeting': ({ roundId }) => <ToReport roundId={roundId} />,
  'check-in': ({ roundId }, helped) => <ToCheckIn roundId={roundId} helped={helped} />,
  'decide-trial': ({ pairId }) =>
    pairId && (
      <Item title="Your trial is ending">
        <TrialDecision pairId={pairId} />
      </Item>
    ),
  evaluate: ({ roundId }) => (
    <Item title="How was it?">
      <Fold name={`evaluation/${roundId}`} opens="Answer" says="A few questions about the whole round.">
        {() => <EvaluationForm roundId={roundId} />}
      </Fold>
    </Item>
  ),
};

const Wrapped = (props: { todo: Todo; round: MyRound; helped: () => void }) =>
  items[props.todo](props.round, props.helped);

/** What waits on the reader, most urgent first, each to be done right here. */
export function Todos({ round }: { round: MyRound }) {
  // Where the check-in stood whose answer called for help: what is said of it stands there, in the reader's sight.
  const [helpedAt, setHelpedAt] = useState<number | null>(null);
  const helped = () => setHelpedAt(round.todo.indexOf('check-in'));
  const shown = round.todo.map((todo) => <Wrapped key={todo} todo={todo} round={round} helped={helped} />);
  if (helpedAt !== null)
    shown.splice(helpedAt, 0, <HelpInChat key="help" dismiss={() => setHelpedAt(null)} />);
  if (shown.length === 0) return null;
  return round.todo.length > 0 ? <Section title="Waiting on you">{shown}</Section> : shown;
}
