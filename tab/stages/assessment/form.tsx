import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { confirm, type MyAssessment, mine as mineOf, save } from '../../../shared/assessment/contract.ts';
import { asking, type Failure, tell, useTell } from '../../api.ts';
import { AtHand } from '../../ui/at-hand.tsx';
import { useWords } from '../../ui/dates.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { type Draft, draftOf, missingIn, type Part, partOf } from './draft.ts';
import { HandIn } from './hand-in.tsx';
import { GoalFields, OwnCriterion, Practical, WaysOfWorking } from './rest.tsx';
import { type Saving, saver } from './saving.ts';
import { Offers, Wants } from './skills.tsx';
import { Wishes } from './wishes.tsx';

const useStyles = makeStyles({
  state: { color: tokens.colorNeutralForeground3 },
});

const states: Record<Saving, string> = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved yet' };

function useDraft(mine: MyAssessment) {
  const { roundId } = mine.assessment;
  const [draft, setDraft] = useState(() => draftOf(mine.assessment));
  const [state, setState] = useState<Saving>('saved');
  const [failure, setFailure] = useState<Failure>();
  const saving = useMemo(
    () =>
      saver<Part>(
        (part) => tell(save, { roundId, ...part }),
        (now, why) => {
          setState(now);
          setFailure(why);
        },
      ),
    [roundId],
  );
  const latest = useRef(draft);
  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    saving.note(partOf(part));
  };
  const client = useQueryClient();
  // Whoever leaves is back at once, maybe: what was typed last goes out, and is what they find; unless it did not arrive.
  useEffect(() => {
    const { queryKey } = asking(mineOf, { roundId });
    return () => {
      client.setQueryData(queryKey, (known) => known && { ...known, assessment: latest.current });
      void saving.flush().then((sent) => sent || client.removeQueries({ queryKey }));
    };
  }, [client, saving, roundId]);
  return { draft, change, state, failure, saving };
}

/** Saved as one goes; handed in at the end, and open to change from then on. */
export function AssessmentForm({ mine, done }: { mine: MyAssessment; done: () => void }) {
  const styles = useStyles();
  const { list } = useWords();
  const { draft, change, state, failure, saving } = useDraft(mine);
  const handIn = useTell(confirm);
  const form = { draft, change, catalogue: mine.skills };
  const missing = missingIn(draft);
  const finish = async () => {
    if (await saving.flush()) handIn.mutate({ roundId: mine.assessment.roundId }, { onSuccess: done });
  };
  return (
    <>
      <Offers {...form} />
      <Wants {...form} />
      <GoalFields {...form} />
      <WaysOfWorking {...form} />
      <Practical {...form} />
      <OwnCriterion {...form} />
      <Wishes mine={mine} />
      <AtHand>
        <Stack>
          {failure && <Trouble of={failure} again={() => void saving.flush()} />}
          {handIn.error && <Trouble of={handIn.error} again={() => void finish()} />}
          <Row apart>
            <Text role="status" className={styles.state}>
              {states[state]}
              {missing.length > 0 && `. Still missing: ${list(missing)}.`}
            </Text>
            <HandIn
              confirmed={mine.confirmed}
              ready={missing.length === 0}
              busy={handIn.isPending}
              press={finish}
            />
          </Row>
        </Stack>
      </AtHand>
    </>
  );
}
