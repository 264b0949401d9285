import type { ReactNode } from 'react';
import { join, type MyRound } from '../../../shared/opt-in/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Row, Stack, Surface } from '../../ui/layout.tsx';
import { To } from '../../ui/nav.tsx';
import { NotNow } from './not-now.tsx';

export const JoinOrNot = ({ roundId }: { roundId: string }) => (
  <Row>
    <Act door={join} tells={() => ({ roundId })} look="primary" said="You have joined">
      Join for a trial
    </Act>
    <NotNow roundId={roundId} />
  </Row>
);

/** What it is, as the page says it, then the one question: join or not. */
export const Invitation = ({ round, children }: { round: MyRound; children: ReactNode }) => (
  <Surface>
    <Stack loose>
      {children}
      <JoinOrNot roundId={round.roundId} />
      <To path="/about">What others can see, and questions</To>
    </Stack>
  </Surface>
);

/** A no is not for ever while others may still join. */
export const ChangedMind = ({ roundId }: { roundId: string }) => (
  <Act door={join} tells={() => ({ roundId })} said="You have joined">
    I changed my mind: join
  </Act>
);
