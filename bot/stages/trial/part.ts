import { isOpenPair, type Pair, partnersOf } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';
import { endPair } from './end-pair.ts';

export interface Leaver {
  pairId: string;
  personId: string;
}

/** Members of open pairs who left the round or the company. */
export const leavers = ({ store }: App): Promise<Leaver[]> => store.pairs.withLeavers(AT_ONCE);

export const partKey = ({ pairId, personId }: Leaver) => `trial.part/${pairId}/${personId}`;

/** Two part; three go on as two. Whoever stays is told. */
export const part = (app: App, leaver: Leaver) =>
  app.store.transaction(async () => {
    const pair = await app.store.pairs.get(leaver.pairId);
    if (!pair || !isOpenPair(pair) || !pair.members.includes(leaver.personId)) return;
    const staying = partnersOf(pair, leaver.personId);
    const key = partKey(leaver);
    if (staying.length < 2) await endPair(app, pair, { reason: 'partner-left', tell: staying, key });
    else await goOnAsTwo(app, pair, leaver, key);
  });

/** A group of three without one of its members. */
export async function goOnAsTwo(app: App, pair: Pair, { pairId, personId }: Leaver, key: string) {
  const { store, outbox, clock } = app;
  await store.pairs.removeMember(pairId, personId, clock.now());
  await outbox.put(
    partnersOf(pair, personId).map((to) => ({
      kind: 'say',
      key: `${key}/${to}`,
      to,
      card: 'trial.two',
      params: { pairId, leftId: personId },
      roundId: pair.roundId,
    })),
  );
}
