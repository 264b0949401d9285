import { Navigate, useNavigate } from 'react-router';
import { ReadinessCheck } from '../office/readiness/check.tsx';
import { Launch } from '../office/rounds/launch.tsx';
import { Empty } from '../ui/empty.tsx';
import { Paragraph } from '../ui/layout.tsx';
import { To } from '../ui/nav.tsx';
import { useCoordinator } from './desk.tsx';
import { useProgram } from './program.tsx';

const open = new Set(['announced', 'pairing', 'running', 'closing']);

/** One round at a time: the next is launched when the last has closed. */
export default function LaunchPage() {
  const program = useProgram();
  const navigate = useNavigate();
  const coordinates = useCoordinator();
  const round = program.rounds.find(({ state }) => open.has(state));
  if (!coordinates) return <Navigate to="rounds" replace />;
  if (round)
    return (
      <Empty title={`Round ${round.number} is under way`}>
        <Paragraph>The next one can be launched when it has closed.</Paragraph>
        <To path={`/desk/rounds/${round.id}`}>Open the round</To>
      </Empty>
    );
  return (
    <>
      <ReadinessCheck programId={program.id} />
      <Launch programId={program.id} launched={(roundId) => navigate(`/desk/rounds/${roundId}`)} />
    </>
  );
}
