import type { Figure, FigureName } from '../../../shared/metrics.ts';
import {
  AS_SHOWN,
  between,
  figureLabels,
  responseSaid,
  TOO_FEW,
  worded,
} from '../../../shared/office/metrics/words.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint } from '../../ui/layout.tsx';
import { Table } from './table.tsx';

interface Round {
  number: number;
  figures: readonly Figure[];
}

/** The figure in earlier rounds of the program, as it stood at their end. */
export function Earlier(props: { name: FigureName; figures: readonly Figure[]; earlier: readonly Round[] }) {
  const words = useWords();
  const last = Math.max(0, ...props.earlier.map(({ number }) => number));
  if (last === 0) return <Hint>The first round: there is none before it to compare with.</Hint>;
  const rows = [...props.earlier, { number: 0, figures: props.figures }].map(({ number, figures }) => {
    const figure = figures.find(({ name }) => name === props.name);
    const value = figure?.value ?? null;
    return {
      key: String(number),
      cells: [
        number === 0 ? 'This round' : `Round ${number}`,
        figure && value !== null ? worded(figure, value, words) : TOO_FEW,
        figure && value !== null
          ? [between(figure, words) ?? AS_SHOWN, responseSaid(figure, figures, words)]
              .filter(Boolean)
              .join('; ')
          : '',
      ],
    };
  });
  return (
    <Table
      caption="Compared with earlier rounds"
      heads={['Round', figureLabels[props.name], 'How sure']}
      rows={rows}
    />
  );
}
