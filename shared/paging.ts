import * as z from 'zod/mini';
import { id, whole } from './fields.ts';

export const words = z._default(z.string().check(z.trim(), z.maxLength(80)), '');

/** What is asked of a list that is read page by page. */
export const paged = {
  /** The last one on the page before; nothing for the first page. */
  after: z.optional(id),
  size: z._default(whole(1, 200), 60),
};

export interface Page<Line> {
  lines: Line[];
  /** What to ask for next; null at the end. */
  next: string | null;
  /** How many there are in all; told with the first page only. */
  total: number | null;
}

/** Of what was found, which is one more than the page has room for where there is more. */
export const firstOf = <Row extends { id: string }>(found: readonly Row[], size: number) => ({
  shown: found.slice(0, size),
  next: found.length > size ? (found[size - 1]?.id ?? null) : null,
});
