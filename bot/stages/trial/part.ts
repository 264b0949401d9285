import { isOpenPair, partnersOf } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';
import { endPair } from './end-pair.ts';

export interface Leaver {
  pairId: string;
  personId: string;
}

/** Members of open pairs who left the round or the company. */
export const leavers = ({ store }: App): Promise<Leaver[]> => store.pairs.withLeavers();

export const partKey = ({ pairId, personId }: Leaver) => `trial.part/${pairId}/${personId}`;

/** Two part; three go on as two. Whoever stays is told. */
export const part = (app: App, leaver: Leaver) =>
  app.store.transaction(async () => {
    const { store, outbox, clock } = app;
    const { pairId, personId } = leaver;
    const pair = await store.pairs.get(pairId);
    if (!pair || !isOpenPair(pair) || !pair.members.includes(personId)) return;
    const staying = partnersOf(pair, personId);
    if (staying.length < 2) return endPair(app, pair, 'partner-left', staying, partKey(leaver));
    await store.pairs.removeMember(pairId, personId, clock.now());
    const params = { pairId, leftId: personId };
    const { roundId } = pair;
    await outbox.put(
      staying.map((to) => ({
        kind: 'say',
        key: `${partKey(leaver)}/${to}`,
        to,
        card: 'trial.two',
        params,
        roundId,
      })),
    );
  });
