import * as z from 'zod/mini';
import { reads, writes } from '../../door.ts';

export type MyData = Record<string, unknown>;

export const myData = reads<MyData>()('privacy.my-data', z.object({}));

/** Wants the word typed, because nothing of it comes back. */
export const erase = writes()('privacy.erase', z.object({ confirm: z.literal('delete') }));
