import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { eachSent } from './each-sent.ts';
import { inChats, type SendingOf } from './sending.ts';
import { stop } from './stop.ts';

/** Nothing more of it is sent, and what was sent is taken out of the chats. */
export async function recall(app: App, actor: Actor, { roundId, exchange }: SendingOf) {
  await inChats(app, { roundId, exchange });
  await stop(app, actor, { roundId, exchange });
  return eachSent(app, { roundId, exchange }, (row) => ({
    kind: 'recall',
    key: `sendings.recall/${row.key}`,
    to: row.personId ?? '',
    of: row.key,
    roundId,
  }));
}
