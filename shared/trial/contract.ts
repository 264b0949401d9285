import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import { id } from '../fields.ts';

/** In chat: the question, while it waits for an answer. */
export const open = reads<{ pairId: string } | null>()('trial.open', z.object({ roundId: id }));

/** What one chose is never told to the other; both learn the outcome. */
export const answer = writes()('trial.answer', z.object({ pairId: id, choice: z.enum(['go-on', 'end']) }));

/** At any time, without blame and without reasons. */
export const end = writes()('trial.end', z.object({ pairId: id }));
