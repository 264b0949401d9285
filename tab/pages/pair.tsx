import { pair } from '../../shared/guidance/contract.ts';
import { Thanks } from '../stages/evaluation/thanks.tsx';
import { AgreementSection } from '../stages/guidance/agreement.tsx';
import { Goals } from '../stages/guidance/goals.tsx';
import { Orientation } from '../stages/guidance/orientation.tsx';
import { PartnerAndWhy } from '../stages/guidance/partner.tsx';
import { Reflection } from '../stages/guidance/reflection.tsx';
import { EndPair } from '../stages/trial/decision.tsx';
import { Asked } from '../ui/asked.tsx';
import { useWords } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { useRound } from './personal.tsx';

export default function Pair() {
  const round = useRound();
  const { list } = useWords();
  return (
    <Asked
      door={pair}
      of={{ roundId: round.roundId }}
      waiting={<Loading />}
      around={(trouble) => <Page title="My pair">{trouble}</Page>}
    >
      {(mine) =>
        mine ? (
          <Page title={`You and ${list(mine.partners.map(({ name }) => name))}`}>
            <PartnerAndWhy pair={mine} />
            <AgreementSection pair={mine} />
            <Goals pair={mine} />
            <Orientation roundId={round.roundId} />
            <Reflection pairId={mine.pairId} />
            <Thanks pairId={mine.pairId} />
            {round.standing !== 'completed' && (
              <div>
                <EndPair pairId={mine.pairId} />
              </div>
            )}
          </Page>
        ) : (
          <Page title="My pair">
            <Empty title="No partner yet">
              As soon as the pairs are made you see here who it is and why, what each of you can give, and
              your agreement.
            </Empty>
          </Page>
        )
      }
    </Asked>
  );
}
