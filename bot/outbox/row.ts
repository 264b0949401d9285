import type { OutboxRow } from '../store/outbox.ts';
import type { Kind, Sending } from './index.ts';

type Body<K extends Kind> = Omit<
  Extract<Sending, { kind: K }>,
  'key' | 'kind' | 'roundId' | 'urgent' | 'dueAt'
>;
/** A row of the outbox, by its kind. */
export type Row<K extends Kind> = Omit<OutboxRow, 'body'> & { body: Body<K> };
