import { mine as myEvaluation } from '../../shared/evaluation/contract.ts';
import { pair } from '../../shared/guidance/contract.ts';
import { mine as myMeetings } from '../../shared/meetings/contract.ts';
import type { MyRound } from '../../shared/opt-in/contract.ts';
import { useAsk } from '../api.ts';
import { useNow } from '../me.ts';
import { About } from '../stages/awareness/about.tsx';
import { MeetingLine } from '../stages/meetings/line.tsx';
import { split } from '../stages/meetings/split.ts';
import { ChangedMind, Invitation } from '../stages/opt-in/invitation.tsx';
import { whereIStand } from '../stages/opt-in/words.ts';
import { bareList } from '../ui/bare-list.ts';
import { useWords } from '../ui/dates.ts';
import { later } from '../ui/later.tsx';
import { Page, Paragraph, Row, Section, Surface } from '../ui/layout.tsx';
import { Lines } from '../ui/loading.tsx';
import { To } from '../ui/nav.tsx';
import { useRound } from './personal.tsx';
import { Todos } from './todos.tsx';

const PersonCard = later(async () => (await import('../ui/person.tsx')).PersonCard, <Lines />);
const Keepsakes = later(async () => (await import('../stages/evaluation/keepsakes.tsx')).Keepsakes);
const Place = later(async () => (await import('../stages/opt-in/place.tsx')).Place);

function Partner({ round: { roundId } }: { round: MyRound }) {
  const { data } = useAsk(pair, { roundId });
  if (!data) return null;
  const three = data.partners.length > 1;
  return (
    <Section
      title={three ? 'Your partners' : 'Your partner'}
      aside={<To path="/pair">{three ? 'Why you three' : 'Why you two'}</To>}
    >
      <Surface>
        <Row>
          {data.partners.map((partner) => (
            <PersonCard key={partner.id} person={partner} />
          ))}
        </Row>
      </Surface>
    </Section>
  );
}

function NextMeeting({ round: { roundId } }: { round: MyRound }) {
  const { data } = useAsk(myMeetings, { roundId });
  if (!data) return null;
  const { coming, beyondTrial } = split(data);
  const next = coming[0] ?? beyondTrial[0];
  if (!next) return null;
  return (
    <Section
      title="Next meeting"
      aside={<To path="/meetings">All meetings</To>}
      {...(next.beyondTrial && { hint: 'Booked as soon as it is clear that your pair goes on.' })}
    >
      <Surface>
        <ul style={bareList}>
          <MeetingLine meeting={next} />
        </ul>
      </Surface>
    </Section>
  );
}

function Finished({ round: { roundId } }: { round: MyRound }) {
  const { data } = useAsk(myEvaluation, { roundId });
  return data ? <Keepsakes mine={data} roundId={roundId} /> : null;
}

const over = new Set(['closing', 'closed', 'cancelled']);

const answered = new Set(['joined', 'assessed', 'waiting']);

const Answers = ({ round }: { round: MyRound }) =>
  answered.has(round.standing) && !over.has(round.state) && !round.todo.includes('assess') ? (
    <Section title="Your answers">
      <Surface>
        <Row apart>
          <Paragraph>What you offer, what you want, how you like to work.</Paragraph>
          <To path="/assessment">Read or change them</To>
        </Row>
      </Surface>
    </Section>
  ) : null;

const paired = new Set(['trial', 'confirmed', 'completed']);

function Parts({ round }: { round: MyRound }) {
  if (round.standing === 'invited' && !over.has(round.state))
    return (
      <Invitation round={round}>
        <About roundId={round.roundId} />
      </Invitation>
    );
  const { standing, state, roundId } = round;
  return (
    <>
      <Todos round={round} />
      {paired.has(standing) && standing !== 'completed' && <NextMeeting round={round} />}
      {standing === 'completed' && <Finished round={round} />}
      {paired.has(standing) && <Partner round={round} />}
      <Answers round={round} />
      {(standing === 'declined' || standing === 'left') && !over.has(state) && (
        <ChangedMind roundId={roundId} />
      )}
      <Place round={round} />
    </>
  );
}

/** Where I stand and what waits on me. */
export default function Today() {
  const round = useRound();
  const { day } = useWords();
  const now = useNow();
  const [title, lead] = whereIStand(round, { day, now });
  return (
    <Page title={title} lead={round.standing === 'invited' && !over.has(round.state) ? undefined : lead}>
      <Parts round={round} />
    </Page>
  );
}
