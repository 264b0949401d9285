import { Caption1 } from '@fluentui/react-components';
import { type Overview, overview } from '../../../shared/office/metrics/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Grid, Section } from '../../ui/layout.tsx';
import { Figure } from './figure.tsx';
import { Funnel } from './funnel.tsx';
import { Timeline } from './timeline.tsx';
import { groups } from './words.ts';

function Shown({ of }: { of: Overview }) {
  const { moment } = useWords();
  const pick = (name: string) => of.figures.filter((figure) => figure.name === name);
  return (
    <>
      <Section title="Where the round stands" aside={<Caption1>As of {moment(of.asOf)}</Caption1>}>
        <Timeline of={of.timeline} />
      </Section>
      <Section title="From announcement to pairs" hint="Bars are shares of the audience.">
        <Funnel figures={of.figures} />
      </Section>
      {groups.map(({ title, names }) => {
        const figures = names.flatMap(pick);
        return figures.length === 0 ? null : (
          <Section key={title} title={title}>
            <Grid>
              {figures.map((figure) => (
                <Figure key={figure.name} figure={figure} />
              ))}
            </Grid>
          </Section>
        );
      })}
    </>
  );
}

/** The figures of one round: aggregates only. */
export const Figures = ({ roundId }: { roundId: string }) => (
  <Asked door={overview} of={{ roundId }}>
    {(of) => <Shown of={of} />}
  </Asked>
);
