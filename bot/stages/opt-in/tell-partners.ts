import type { Enrolment } from '../../../shared/enrolment.ts';
import { isOpenPair, partnersOf } from '../../../shared/pair.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** Says a card about this person to whom they are paired with now. */
export async function tellPartners(
  { store, outbox }: App,
  { roundId, personId }: Pick<Enrolment, 'roundId' | 'personId'>,
  card: 'opt-in.farewell' | 'opt-in.away',
  about: Instant,
) {
  const pair = await store.pairs.of(roundId, personId);
  if (!pair || !isOpenPair(pair)) return;
  await outbox.put(
    partnersOf(pair, personId).map((to) => ({
      kind: 'say',
      key: `${card}/${pair.id}/${personId}/${to}/${about}`,
      to,
      card,
      params: { roundId, ofId: personId },
      roundId,
    })),
  );
}
