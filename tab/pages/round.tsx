import { Badge, Button } from '@fluentui/react-components';
import { Navigate, Outlet, useNavigate, useOutletContext, useParams } from 'react-router';
import type { ProgramLine } from '../../shared/office/programs/contract.ts';
import { nextSteps, stateNames } from '../office/rounds/words.ts';
import { Crumbs } from '../ui/crumbs.tsx';
import { later } from '../ui/later.tsx';
import { Page, Paragraph, Row, Surface } from '../ui/layout.tsx';
import { Lines } from '../ui/loading.tsx';
import { Nav } from '../ui/nav.tsx';
import { Gone, useCoordinator, usePrograms } from './desk.tsx';

const Figures = later(async () => (await import('../office/metrics/figures.tsx')).Figures, <Lines />);
const Questions = later(async () => (await import('../office/questions/list.tsx')).Questions, <Lines />);
const Attention = later(async () => (await import('../office/rounds/attention.tsx')).Attention, <Lines />);
const CancelRound = later(async () => (await import('../office/rounds/cancel.tsx')).CancelRound);
const Sendings = later(async () => (await import('../office/sendings/list.tsx')).Sendings, <Lines />);
const Stories = later(async () => (await import('../stages/evaluation/stories.tsx')).Stories);
const Proposal = later(async () => (await import('../stages/pairing/proposal.tsx')).Proposal, <Lines />);

type Line = ProgramLine['rounds'][number];

export const useLine = () => useOutletContext<{ round: Line; program: ProgramLine }>();

const forCoordinators = (at: string) => [
  { path: at, name: 'Today', end: true },
  { path: `${at}/people`, name: 'People' },
  { path: `${at}/pairs`, name: 'Pairs' },
  { path: `${at}/questions`, name: 'Questions' },
  { path: `${at}/sendings`, name: 'Messages' },
];

const forAll = (at: string) => [{ path: `${at}/figures`, name: 'Figures' }];

/** One round: whom to look after, its pairs, its questions, its figures. */
export default function Round() {
  const { roundId } = useParams();
  const programs = usePrograms();
  const coordinates = useCoordinator();
  const program = programs.find(({ rounds }) => rounds.some(({ id }) => id === roundId));
  const round = program?.rounds.find(({ id }) => id === roundId);
  if (!program || !round) return <Gone what="round" />;
  const at = `/desk/rounds/${round.id}`;
  const above = (
    <Row apart>
      <Crumbs
        to={[
          ['/desk', 'Programs'],
          [`/desk/programs/${program.id}/rounds`, program.settings.name],
        ]}
      />
      <Badge appearance="tint">{stateNames[round.state]}</Badge>
    </Row>
  );
  return (
    <Page
      title={`${program.settings.name}, round ${round.number}`}
      lead={nextSteps[round.state]}
      above={above}
      wide
    >
      <Nav label="Round" to={coordinates ? [...forCoordinators(at), ...forAll(at)] : forAll(at)} />
      <Outlet context={{ round, program }} />
    </Page>
  );
}

/** What the round waits for, one press away. */
function ToTheProposal() {
  const navigate = useNavigate();
  return (
    <Surface>
      <Row apart>
        <Paragraph>
          The pairs are proposed and wait for you: nobody is told before you publish them.
        </Paragraph>
        <Button appearance="primary" onClick={() => navigate('pairs')}>
          Look through them
        </Button>
      </Row>
    </Surface>
  );
}

export function RoundToday() {
  const { round, program } = useLine();
  if (!useCoordinator()) return <Navigate to="figures" replace />;
  const over = round.state === 'closed' || round.state === 'cancelled';
  return (
    <>
      {round.state === 'pairing' && <ToTheProposal />}
      <Attention roundId={round.id} pairs={!over && round.state !== 'closing'} />
      <Stories roundId={round.id} />
      {!over && (
        <div>
          <CancelRound roundId={round.id} program={program.settings.name} />
        </div>
      )}
    </>
  );
}

export const RoundPairs = () => {
  const { round } = useLine();
  return <Proposal roundId={round.id} state={round.state} />;
};

export const RoundQuestions = () => <Questions roundId={useLine().round.id} />;

export const RoundSendings = () => <Sendings roundId={useLine().round.id} />;

export const RoundFigures = () => <Figures roundId={useLine().round.id} />;
