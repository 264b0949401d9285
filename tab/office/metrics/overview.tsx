import { Caption1 } from '@fluentui/react-components';
import type { FigureName, Figure as FigureType } from '../../../shared/metrics.ts';
import { overview } from '../../../shared/office/metrics/contract.ts';
import { goals, needy, WHY_ABOUT } from '../../../shared/office/metrics/words.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Grid, Hint, Section } from '../../ui/layout.tsx';
import { Cards } from './cards.tsx';
import { Funnel } from './funnel.tsx';
import { Timeline } from './timeline.tsx';

const picked = (figures: readonly FigureType[], names: readonly FigureName[]) =>
  names.flatMap((name) => figures.filter((figure) => figure.name === name));

/** Where the round stands, at a glance: aggregates only. */
export function Overview({ roundId }: { roundId: string }) {
  const { moment } = useWords();
  return (
    <Asked door={overview} of={{ roundId }}>
      {({ asOf, state, timeline, figures }) => {
        const over = state === 'closed' || state === 'cancelled';
        return (
          <>
            <Section title="Where the round stands" aside={<Caption1>As of {moment(asOf)}</Caption1>}>
              <Timeline of={timeline} />
            </Section>
            <Section title="Goals">
              <Grid>
                <Cards figures={picked(figures, goals)} all={figures} />
              </Grid>
            </Section>
            <Section title="From announcement to pairs" hint="Bars are shares of the audience.">
              <Funnel figures={figures} />
            </Section>
            {!over && (
              <Section
                title="What needs a hand today"
                hint="Who it is, coordinators see at their desk, where they can act."
              >
                <Grid>
                  <Cards figures={picked(figures, needy)} all={figures} />
                </Grid>
              </Section>
            )}
            <Hint>{WHY_ABOUT}</Hint>
          </>
        );
      }}
    </Asked>
  );
}
