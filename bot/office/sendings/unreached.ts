import type { InputOf } from '../../../shared/door.ts';
import { byId } from '../../../shared/lists.ts';
import {
  type unreached as contract,
  MOST_LISTED,
  type Unreached,
} from '../../../shared/office/sendings/contract.ts';
import { type Actor, SOMEONE_GONE } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

export async function unreached(
  { store }: App,
  _actor: Actor,
  { roundId, exchange, from }: InputOf<typeof contract>,
): Promise<Unreached> {
  const [missed, rows] = await Promise.all([
    store.sendings.missed(roundId, exchange),
    store.sendings.unreached(roundId, exchange, MOST_LISTED, from),
  ]);
  const people = byId(await store.people.all(rows.map(({ personId }) => personId)));
  return {
    total: missed.reduce((total, { n }) => total + Number(n), 0),
    people: rows.map(({ personId: id, reason, settledAt: at }) => ({
      id,
      name: people.get(id)?.name ?? SOMEONE_GONE,
      reason,
      at,
    })),
  };
}
