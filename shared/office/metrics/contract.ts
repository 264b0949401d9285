import * as z from 'zod/mini';
import { reads } from '../../door.ts';
import { id } from '../../fields.ts';
import type { Figure } from '../../metrics.ts';
import type { RoundState } from '../../round.ts';
import type { Instant } from '../../time.ts';

/** What HR's channel tab shows: aggregates only, the same for everyone who may see it. */
export interface Overview {
  program: string;
  round: number;
  state: RoundState;
  asOf: Instant;
  timeline: {
    name: 'announced' | 'opt-in-ends' | 'published' | 'trial-ends' | 'term-ends' | 'closes';
    at: Instant | null;
    done: boolean;
  }[];
  figures: Figure[];
}

export const overview = reads<Overview>()('metrics.overview', z.object({ roundId: id }), 'viewer');
