import { Caption1, Field, ProgressBar } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../shared/door.ts';
import { progress, type RunView, stop } from '../../../shared/pairing/contract.ts';
import { asking } from '../../api.ts';
import { Act } from '../../ui/act.tsx';
import { Paragraph, Row, Stack, Surface } from '../../ui/layout.tsx';
import { stepNames } from './words.ts';

type Runs = OutputOf<typeof progress>;

const UNDER_WAY_MS = 700;
const AT_REST_MS = 20_000;

const isUnderWay = (run: RunView | null) => run !== null && run.endedAt === null;

/** The round's latest runs; looked at often while one is under way. Once it has ended, all that is shown is asked anew. */
export function useRuns(roundId: string): Runs | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    ...asking(progress, { roundId }),
    refetchInterval: ({ state }) =>
      isUnderWay(state.data?.proposal ?? null) || isUnderWay(state.data?.comparison ?? null)
        ? UNDER_WAY_MS
        : AT_REST_MS,
  });
  const ended = data && `${data.proposal?.endedAt} ${data.comparison?.endedAt}`;
  const before = useRef(ended);
  useEffect(() => {
    if (before.current !== undefined && before.current !== ended) void client.invalidateQueries();
    before.current = ended;
  }, [ended, client]);
  return data;
}

export const underWay = (runs: Runs | undefined): RunView | null =>
  [runs?.proposal ?? null, runs?.comparison ?? null].find(isUnderWay) ?? null;

/** How far a run has come, and a way to stop it. */
export function UnderWay({ roundId, run }: { roundId: string; run: RunView }) {
  const what = run.kind === 'proposal' ? 'Making the pairs' : 'Trying the other settings';
  return (
    <Surface>
      <Field
        label={what}
        validationMessage={`${stepNames[run.step]}. You can leave this page meanwhile.`}
        validationState="none"
      >
        <ProgressBar value={run.done / 100} aria-valuetext={`${run.done} percent`} />
      </Field>
      <Row>
        <Act door={stop} tells={() => ({ roundId })} said="Stopped">
          Stop
        </Act>
        <Caption1>{run.done} %</Caption1>
      </Row>
    </Surface>
  );
}

/** What became of a run that came to nothing. */
export function CameToNothing({ run }: { run: RunView | null }) {
  if (!run || run.outcome === 'done' || run.outcome === null) return null;
  return (
    <Stack>
      <Paragraph>
        {run.outcome === 'stopped'
          ? 'The last run was stopped. Nothing was changed.'
          : `The last run came to nothing. ${run.why ?? ''}`}
      </Paragraph>
    </Stack>
  );
}
