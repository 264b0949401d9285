import * as z from 'zod/mini';
import { reads, writes } from '../../door.ts';
import { id } from '../../fields.ts';
import type { Figure } from '../../metrics.ts';
import type { RoundState } from '../../round.ts';
import type { Instant } from '../../time.ts';
import type { Retention } from '../metrics/retention.ts';
import type { Suggestion } from './rules.ts';

/** A round against its goals, to be handed on. */
export interface Report {
  program: string;
  purpose: string;
  round: number;
  state: RoundState;
  from: Instant;
  asOf: Instant;
  figures: Figure[];
  earlier: { number: number; figures: Figure[] }[];
  retention: Retention | null;
  suggestions: Suggestion[];
}

export const report = reads<Report>()('report.round', z.object({ roundId: id }), 'viewer');

export const tables = ['figures', 'weeks', 'earlier', 'department', 'site', 'level', 'tenure'] as const;
export type TableName = (typeof tables)[number];

export interface ExportedFile {
  name: string;
  type: string;
  /** Base64. */
  body: string;
}

/** Changes nothing but the log of who exported what; so it is no mere reading. */
export const pdf = writes<ExportedFile>()('report.pdf', z.object({ roundId: id }), 'viewer');

export const csv = writes<ExportedFile>()(
  'report.csv',
  z.object({ roundId: id, table: z.enum(tables) }),
  'viewer',
);
