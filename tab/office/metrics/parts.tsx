import { useState } from 'react';
import type { Figure, FigureName } from '../../../shared/metrics.ts';
import { type Dimension, slices } from '../../../shared/office/metrics/contract.ts';
import {
  between,
  dimensionLabels,
  figureLabels,
  inOrder,
  responseSaid,
  restsOn,
  sliceLabel,
  TOO_FEW,
  worded,
} from '../../../shared/office/metrics/words.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { sentence } from '../../ui/in-words.ts';
import { Hint } from '../../ui/layout.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Bar } from './figure.tsx';
import { Table } from './table.tsx';

const choices = (Object.keys(dimensionLabels) as Dimension[]).map((value) => ({
  value,
  label: dimensionLabels[value],
}));

function Said({ figure }: { figure: Figure | undefined }) {
  const words = useWords();
  if (!figure || figure.value === null) return TOO_FEW;
  const { unit, low, high } = figure;
  return (
    <>
      {sentence(between(figure, words) ?? worded(figure, figure.value, words))}
      {unit === 'share' && low !== null && high !== null && <Bar low={low} high={high} />}
    </>
  );
}

/** A figure by where people stand in the organization, one dimension at a time. */
export function Parts({ name, roundId }: { name: FigureName; roundId: string }) {
  const [by, setBy] = useState<Dimension>('department');
  const words = useWords();
  return (
    <>
      <Pick label="By" choices={choices} value={by} choose={setBy} />
      <Asked door={slices} of={{ roundId, by }}>
        {({ slices: parts }) =>
          parts.length === 0 ? (
            <Hint>
              Not shown by {dimensionLabels[by].toLowerCase()}: there is only one, or beside the other figures
              it would tell of a few people.
            </Hint>
          ) : (
            <Table
              caption={`${figureLabels[name]} by ${dimensionLabels[by].toLowerCase()}`}
              heads={[dimensionLabels[by], figureLabels[name], 'Rests on']}
              rows={inOrder(
                by,
                parts.map(({ value }) => value),
              ).map((value) => {
                const all = parts.find((part) => part.value === value)?.figures ?? [];
                const figure = all.find((one) => one.name === name);
                return {
                  key: value ?? '',
                  cells: [
                    sliceLabel(by, value),
                    <Said key="value" figure={figure} />,
                    figure?.value == null
                      ? ''
                      : [restsOn(figure, words), responseSaid(figure, all, words)].filter(Boolean).join('; '),
                  ],
                };
              })}
            />
          )
        }
      </Asked>
    </>
  );
}
