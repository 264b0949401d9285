import * as z from 'zod/mini';
import { reads } from '../../door.ts';
import { id } from '../../fields.ts';
import type { Figure } from '../../metrics.ts';
import type { RoundState } from '../../round.ts';
import type { Day, Instant } from '../../time.ts';
import { type Dimension, dimensions } from './counts.ts';
import type { SliceFigures } from './figures.ts';
import type { Retention } from './retention.ts';

/** What HR's channel tab shows: aggregates only, the same for everyone who may see it. */
export interface Overview {
  program: string;
  round: number;
  state: RoundState;
  /** When the figures were reckoned; a closed round's are those of its last day, for ever. */
  asOf: Instant;
  timeline: {
    name: 'announced' | 'opt-in-ends' | 'published' | 'trial-ends' | 'term-ends' | 'closes';
    at: Instant | null;
    done: boolean;
  }[];
  figures: Figure[];
}

export const overview = reads<Overview>()('metrics.overview', z.object({ roundId: id }), 'viewer');

export interface Figures {
  asOf: Instant;
  from: Instant;
  figures: Figure[];
  weeks: { week: Day; figures: Figure[] }[];
  /** The last figures of earlier rounds of the program. */
  earlier: { number: number; figures: Figure[] }[];
  retention: Retention | null;
}

export const figures = reads<Figures>()('metrics.figures', z.object({ roundId: id }), 'viewer');

/** One dimension at a time; there is no asking for two together. */
export const slices = reads<{ asOf: Instant; slices: SliceFigures[] }>()(
  'metrics.slices',
  z.object({ roundId: id, by: z.enum(dimensions) }),
  'viewer',
);

export type { Dimension, SliceFigures };
