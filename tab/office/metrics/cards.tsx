import type { Figure as FigureType } from '../../../shared/metrics.ts';
import { Figure } from './figure.tsx';

/** Figures side by side. `all`: where to find the response that one rests on. */
export const Cards = ({ figures, all }: { figures: readonly FigureType[]; all: readonly FigureType[] }) =>
  figures.map((figure) => <Figure key={figure.name} figure={figure} all={all} />);
