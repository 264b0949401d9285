import { definitions, type Figure as FigureType } from '../../../shared/metrics.ts';
import { Figure } from './figure.tsx';

/** Figures side by side, each with the response it rests on. `all`: where to find that. */
export const Cards = ({ figures, all }: { figures: readonly FigureType[]; all: readonly FigureType[] }) =>
  figures.map((figure) => (
    <Figure
      key={figure.name}
      figure={figure}
      restedOn={all.find(({ name }) => name === definitions[figure.name].restsOn)}
    />
  ));
