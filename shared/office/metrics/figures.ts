import { type Figure, figureNames } from '../../metrics.ts';
import type { ProgramSettings } from '../../program.ts';
import type { Instant } from '../../time.ts';
import type { Counts } from './counts.ts';
import { answerFigures, pairFigures, peopleFigures } from './rules.ts';

/** All figures of a round in their order, those about too few people hidden together with what would give them away. */
export function figuresOf(counts: Counts, goals: ProgramSettings['goals'], now: Instant): Figure[] {
  const figures = [
    ...peopleFigures(counts, goals),
    ...pairFigures(counts, goals, now),
    ...answerFigures(counts, goals),
  ];
  const place = ({ name }: Figure) => figureNames.indexOf(name);
  return figures.sort((a, b) => place(a) - place(b));
}
