import { Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { definitions, type FigureName } from '../../../shared/metrics.ts';
import { figures } from '../../../shared/office/metrics/contract.ts';
import { figureLabels, groups, WHY_ABOUT } from '../../../shared/office/metrics/words.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Grid, Hint, Paragraph, Section, Surface } from '../../ui/layout.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Cards } from './cards.tsx';
import { Earlier } from './earlier.tsx';
import { Parts } from './parts.tsx';
import { StillHere } from './still-here.tsx';
import { Trend } from './trend.tsx';

const choices = groups.flatMap(({ names }) => names).map((value) => ({ value, label: figureLabels[value] }));

/** One figure closely, then all of them. */
export default function AllFigures({ roundId }: { roundId: string }) {
  const [name, setName] = useState<FigureName>('opt-in');
  const { moment, date } = useWords();
  return (
    <Asked door={figures} of={{ roundId }}>
      {({ asOf, from, figures: all, weeks, earlier, retention }) => (
        <>
          <Section
            title="One figure, closely"
            aside={
              <Caption1>
                {date(from)} to {moment(asOf)}
              </Caption1>
            }
          >
            <Surface>
              <Pick label="Figure" choices={choices} value={name} choose={setName} />
              <Paragraph>{definitions[name].words}</Paragraph>
              <Trend name={name} weeks={weeks} />
              <Parts name={name} roundId={roundId} />
              <Earlier name={name} figures={all} earlier={earlier} />
            </Surface>
          </Section>
          {groups.map(({ title, names }) => (
            <Section key={title} title={title}>
              <Grid>
                <Cards
                  figures={names.flatMap((one) => all.filter((figure) => figure.name === one))}
                  all={all}
                />
              </Grid>
            </Section>
          ))}
          <StillHere retention={retention} />
          <Hint>{WHY_ABOUT}</Hint>
        </>
      )}
    </Asked>
  );
}
