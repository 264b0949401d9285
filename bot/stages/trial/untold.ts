import { isOpenPair } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';
import { endPair } from './end-pair.ts';
import { goOnAsTwo, type Leaver } from './part.ts';

/** Members who cannot be told of their pair: they blocked us, removed the app, or what we sent failed for good. */
export const untold = ({ store }: App): Promise<Leaver[]> => store.introductions.untold(AT_ONCE);

export const untoldKey = ({ pairId, personId }: Leaver) => `trial.untold/${pairId}/${personId}`;

/**
 * Nobody waits for a partner who does not know of them: the pair ends before it began, whoever was told is told, and
 * waits first in line; whoever was not told never hears of it.
 */
export const letGo = (app: App, leaver: Leaver) =>
  app.store.transaction(async () => {
    const { store, clock } = app;
    const { pairId, personId } = leaver;
    const pair = await store.pairs.get(pairId);
    if (!pair || !isOpenPair(pair) || pair.introducedAt || !pair.members.includes(personId)) return;
    if (pair.members.length > 2) {
      await goOnAsTwo(app, pair, leaver, untoldKey(leaver));
      return store.enrolments.wait(pair.roundId, [personId], 'unreachable', clock.now());
    }
    const told = (await store.introductions.told(pairId)).filter((id) => id !== personId);
    await endPair(app, pair, {
      reason: 'partner-unreachable',
      tell: told,
      key: untoldKey(leaver),
      waits: (id) => (id === personId ? 'unreachable' : told.includes(id) ? 'pair-ended' : 'nobody-left'),
    });
  });
