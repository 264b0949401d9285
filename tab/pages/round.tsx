import { Badge } from '@fluentui/react-components';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { ProgramLine } from '../../shared/office/programs/contract.ts';
import { Figures } from '../office/metrics/overview.tsx';
import { Questions } from '../office/questions/list.tsx';
import { Attention } from '../office/rounds/attention.tsx';
import { CancelRound } from '../office/rounds/cancel.tsx';
import { nextSteps, stateNames } from '../office/rounds/words.ts';
import { Proposal } from '../stages/pairing/proposal.tsx';
import { Crumbs } from '../ui/crumbs.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page, Row } from '../ui/layout.tsx';
import { Nav } from '../ui/nav.tsx';
import { usePrograms } from './desk.tsx';

type Line = ProgramLine['rounds'][number];

const useLine = () => useOutletContext<{ round: Line; program: ProgramLine }>();

const Unknown = () => (
  <Page title="Not found" above={<Crumbs to={[['/desk', 'Programs']]} />}>
    <Empty title="This round is not there any more">
      It may have been removed, or the link is an old one.
    </Empty>
  </Page>
);

/** One round: whom to look after, its pairs, its questions, its figures. */
export default function Round() {
  const { roundId } = useParams();
  const programs = usePrograms();
  const program = programs.find(({ rounds }) => rounds.some(({ id }) => id === roundId));
  const round = program?.rounds.find(({ id }) => id === roundId);
  if (!program || !round) return <Unknown />;
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
      <Nav
        label="Round"
        to={[
          { path: at, name: 'Today', end: true },
          { path: `${at}/pairs`, name: 'Pairs' },
          { path: `${at}/questions`, name: 'Questions' },
          { path: `${at}/figures`, name: 'Figures' },
        ]}
      />
      <Outlet context={{ round, program }} />
    </Page>
  );
}

export function RoundToday() {
  const { round, program } = useLine();
  const over = round.state === 'closed' || round.state === 'cancelled';
  return (
    <>
      <Attention roundId={round.id} />
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

export const RoundFigures = () => <Figures roundId={useLine().round.id} />;
