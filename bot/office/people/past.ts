import { standing } from '../../../shared/enrolment.ts';
import { certificatePath } from '../../../shared/evaluation/rules.ts';
import type { PastRound } from '../../../shared/office/people/contract.ts';
import { partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/** Rounds the person took part in and that are over, the newest first. */
export async function past(app: App, { id }: Actor): Promise<PastRound[]> {
  const over = (await app.store.rounds.ofPerson(id)).filter((round) => !isOpen(round));
  const found = await Promise.all(over.map((round) => lineOf(app, round, id)));
  return found.filter((line) => line !== null);
}

async function lineOf({ store, clock }: App, round: Round, id: string): Promise<PastRound | null> {
  const [place, pair, certificate] = await Promise.all([
    store.enrolments.get(round.id, id),
    store.pairs.of(round.id, id),
    store.evaluations.certificateOf(round.id, id),
  ]);
  if (!place?.joinedAt) return null;
  const partners = pair ? await store.people.all(partnersOf(pair, id)) : [];
  return {
    roundId: round.id,
    program: round.settings.name,
    number: round.number,
    from: round.announcedAt ?? round.createdAt,
    to: round.closedAt ?? round.cancelledAt ?? clock.now(),
    standing: standing(place, pair, clock.now()),
    partners: partners.map(({ name }) => name),
    certificate: certificate && certificatePath(certificate.code),
  };
}
