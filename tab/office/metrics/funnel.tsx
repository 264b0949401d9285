import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { definitions, type Figure } from '../../../shared/metrics.ts';
import { figureLabels, funnel, TOO_FEW } from '../../../shared/office/metrics/words.ts';
import { bareList } from '../../ui/bare-list.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Surface } from '../../ui/layout.tsx';
import { Bar } from './figure.tsx';

const useStyles = makeStyles({
  steps: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  step: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    alignItems: 'baseline',
    justifyContent: 'space-between',
  },
  hidden: { color: tokens.colorNeutralForeground3 },
});

const peopleIn = ({ unit, value, count }: Figure) => (unit === 'people' ? value : count);

function Step({ figure, whole }: { figure: Figure; whole: number | null }) {
  const styles = useStyles();
  const { number, percent } = useWords();
  const people = peopleIn(figure);
  const { give } = figure;
  return (
    <li className={styles.step}>
      <div className={styles.head}>
        <Text weight="semibold">{figureLabels[figure.name]}</Text>
        {people === null ? (
          <Text className={styles.hidden}>{TOO_FEW}</Text>
        ) : (
          <Text>
            About {number(people)}
            {figure.unit === 'share' && figure.value !== null && figure.of !== null
              ? ` of ${number(figure.of)}, ${percent(figure.value)}`
              : ''}
          </Text>
        )}
      </div>
      {people !== null && whole ? (
        <Bar low={Math.max(0, people - give) / whole} high={(people + give) / whole} />
      ) : null}
      <Hint>
        {definitions[figure.name].words} {figure.when === 'now' ? 'Now.' : 'In the whole round.'}
      </Hint>
    </li>
  );
}

/** From everyone addressed to everyone in a pair; bars are shares of the audience. */
export function Funnel({ figures }: { figures: readonly Figure[] }) {
  const steps = funnel.flatMap((name) => figures.filter((figure) => figure.name === name));
  const whole = steps[0] ? peopleIn(steps[0]) : null;
  return (
    <Surface>
      <ol className={useStyles().steps}>
        {steps.map((figure) => (
          <Step key={figure.name} figure={figure} whole={whole} />
        ))}
      </ol>
    </Surface>
  );
}
