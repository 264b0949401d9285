import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  type Choices,
  choices,
  type Deed,
  find,
  type Named,
  pairByHand,
  swap,
} from '../../../shared/pairing/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { useAsk } from '../../api.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Search, useSettled } from '../../ui/search.tsx';
import { CostOf } from './cost.tsx';
import { PartsOf } from './parts.tsx';
import { boundWords, outOf100 } from './words.ts';

const deedNames: Record<Exclude<Deed, 'forbid'>, string> = {
  pair: 'Pair with somebody else',
  swap: 'Swap partners with somebody',
};

interface Offer {
  id: string;
  name: string;
  says: string;
}

interface Offers {
  of: Offer[];
  /** Why there are none, or none yet. */
  hint?: string;
}

/** Whom they could have instead: who is called so, where a name is typed; else the next best. */
function useOffers(roundId: string, at: Choices, deed: Chosen['deed'], words: string): Offers {
  const { number } = useWords();
  const { data, error } = useAsk(find, { roundId, words, deed }, words !== '');
  if (words) {
    if (!data) return { of: [], hint: error ? error.message : 'Searching …' };
    const mine = new Set([at.person.id, at.partner?.id]);
    const others = data.filter(({ id }) => !mine.has(id));
    const of = others.map(({ id, name, department }) => ({ id, name, says: department ?? 'No department' }));
    return of.length > 0 ? { of } : { of, hint: 'Nobody found.' };
  }
  if (deed === 'swap') return { of: [], hint: 'Type the name of somebody who has a partner.' };
  const of = at.next.map(({ id, name, score, place, atLeast }) => ({
    id,
    name,
    says: `Fit ${outOf100(score)}, place ${number(place)} of ${number(at.allowed)} for ${shortName(at.person.name)}; ${boundWords(atLeast, number)}`,
  }));
  return of.length > 0 ? { of } : { of, hint: 'The rules allow nobody else.' };
}

interface Chosen {
  deed: 'pair' | 'swap';
  other: string;
}

interface Props {
  roundId: string;
  person: Named;
}

const Now = ({ at }: { at: Choices }) => {
  const { number } = useWords();
  if (!at.partner) return <Hint>The rules allow {number(at.allowed)} of the people here.</Hint>;
  return (
    <Hint>
      Now with <bdi>{at.partner.name}</bdi>: fit {outOf100(at.partner.score)}, place{' '}
      {number(at.partner.place)} of {number(at.allowed)} in their own list.
    </Hint>
  );
};

const Deeds = ({ deed, choose }: { deed: Chosen['deed']; choose: (deed: Chosen['deed']) => void }) => (
  <RadioGroup
    layout="horizontal"
    aria-label="What to do"
    value={deed}
    onChange={(_, { value }) => choose(value === 'swap' ? 'swap' : 'pair')}
  >
    {(['pair', 'swap'] as const).map((one) => (
      <Radio key={one} value={one} label={deedNames[one]} />
    ))}
  </RadioGroup>
);

function Choose(props: Props & { at: Choices; chosen: Chosen; choose: (chosen: Chosen) => void }) {
  const { at, roundId, chosen, choose } = props;
  const { deed, other } = chosen;
  const [typed, setTyped] = useState('');
  const words = useSettled(typed);
  const offers = useOffers(roundId, at, deed, words);
  const fit = at.next.find(({ id }) => id === other);
  return (
    <Stack loose>
      <Now at={at} />
      {at.partner && <Deeds deed={deed} choose={(one) => choose({ deed: one, other: '' })} />}
      <Row>
        <Search label="Find somebody else" value={typed} change={setTyped} />
      </Row>
      <Field label={typed || deed === 'swap' ? 'Found' : 'Next best, those first who cost the others least'}>
        <RadioGroup value={other} onChange={(_, { value }) => choose({ deed, other: value })}>
          {offers.of.map(({ id, name, says }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  <bdi>{name}</bdi>
                  <br />
                  <small>{says}</small>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {offers.hint && <Hint>{offers.hint}</Hint>}
      {deed === 'pair' && fit && <PartsOf fit={fit} />}
      {other && <CostOf roundId={roundId} deed={deed} one={at.person.id} other={other} />}
    </Stack>
  );
}

/** Opens with the next best partners of a person, what each would cost, and the way to choose one by hand. */
export function Choice({ close, ...props }: Props & { close: () => void }) {
  const { roundId, person } = props;
  const [chosen, setChosen] = useState<Chosen>({ deed: 'pair', other: '' });
  const swaps = chosen.deed === 'swap';
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            A partner for <bdi>{person.name}</bdi>
          </DialogTitle>
          <DialogContent>
            <Asked door={choices} of={{ roundId, personId: person.id }}>
              {(at) => <Choose {...props} at={at} chosen={chosen} choose={setChosen} />}
            </Asked>
          </DialogContent>
          <DialogActions>
            {chosen.other && (
              <Act
                door={swaps ? swap : pairByHand}
                tells={() => ({ roundId, one: person.id, other: chosen.other })}
                look="primary"
                said="A new proposal is being made"
                done={close}
              >
                {swaps ? 'Swap' : 'Pair these two'}
              </Act>
            )}
            <Button onClick={close}>Back</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
