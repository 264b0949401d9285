import { useNavigate } from 'react-router';
import { mine } from '../../shared/assessment/contract.ts';
import { AssessmentForm } from '../stages/assessment/form.tsx';
import { Asked } from '../ui/asked.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/layout.tsx';
import { useWay } from '../ui/nav.tsx';
import { useRound } from './personal.tsx';

const before = new Set(['joined', 'assessed', 'waiting', 'paused']);

export default function Assessment() {
  const { roundId, standing } = useRound();
  const navigate = useNavigate();
  const way = useWay();
  if (!before.has(standing))
    return (
      <Page title="Your answers">
        <Empty title="Nothing to answer now">
          Answers are given after joining, and until the pairs are made.
        </Empty>
      </Page>
    );
  return (
    <Page title="Your answers" lead="Saved as you go. What stands here when pairs are made counts.">
      <Asked door={mine} of={{ roundId }}>
        {(answers) => <AssessmentForm key={roundId} mine={answers} done={() => navigate(way('/'))} />}
      </Asked>
    </Page>
  );
}
