import { helpSteps } from '../../../shared/check-in.ts';
import type { InputOf } from '../../../shared/door.ts';
import { isPaused } from '../../../shared/enrolment.ts';
import { byId } from '../../../shared/lists.ts';
import type { Attention, attention as contract } from '../../../shared/office/rounds/contract.ts';
import { needsHand, type PairSigns } from '../../../shared/office/rounds/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import { type Actor, SOMEONE_GONE } from '../../../shared/person.ts';
import { isOpen, type Round, stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';

/** What a coordinator should look at. A round costs the same number of queries however many its pairs are. */
export async function attention(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<Attention> {
  const round = await roundOf(app, roundId);
  const { store } = app;
  const [waiting, pairs, unreachable, comments] = await Promise.all([
    isOpen(round) ? store.enrolments.waiting(roundId) : [],
    pairsInNeed(app, round),
    store.sendings.unreachable(roundId, 'awareness.announce'),
    sharedComments(app, roundId),
  ]);
  const named = [waiting, unreachable, comments].flatMap((rows) => rows.map(({ personId }) => personId));
  const nameOf = await names(app, [...named, ...pairs.flatMap(({ members }) => members)]);
  return {
    state: stateOf(round, app.clock.now()),
    waiting: waiting.flatMap(({ personId: id, waitingReason: reason, waitingAt: since }) =>
      reason && since ? [{ id, name: nameOf(id), reason, since }] : [],
    ),
    pairs: pairs.map((pair) => ({ ...pair, members: pair.members.map(nameOf) })),
    unreachable: unreachable.map(({ personId: id, reason }) => ({ id, name: nameOf(id), reason })),
    comments: comments.map(({ personId, text, at }) => ({ from: nameOf(personId), text, at })),
  };
}

async function names({ store }: App, ids: readonly string[]): Promise<(id: string) => string> {
  const people = byId(await store.people.all([...new Set(ids)]));
  return (id) => people.get(id)?.name ?? SOMEONE_GONE;
}

async function pairsInNeed(app: App, round: Round): Promise<Attention['pairs']> {
  const [open, signsOf] = await Promise.all([app.store.pairs.open(round.id), signs(app, round.id)]);
  const now = app.clock.now();
  const found = open.flatMap((pair) => {
    const hand = needsHand(signsOf(pair), now);
    return hand ? [{ pairId: pair.id, members: pair.members, ...hand }] : [];
  });
  return found.sort((a, b) => (a.since < b.since ? -1 : 1));
}

async function signs({ store, clock }: App, roundId: string): Promise<(pair: Pair) => PairSigns> {
  const [helped, held, answered, paused] = await Promise.all([
    store.checkIns.helpedIn(roundId),
    store.meetings.lastHeld(roundId),
    store.checkIns.lastAnswered(roundId),
    store.enrolments.paused(roundId),
  ]);
  const furthest = new Map<string, NonNullable<PairSigns['help']>>();
  for (const { pairId, step, givenAt } of helped) {
    const known = furthest.get(pairId);
    if (!known || helpSteps.indexOf(step) > helpSteps.indexOf(known.step))
      furthest.set(pairId, { step, givenAt });
  }
  const heldAt = new Map(held.map(({ pairId, at }) => [pairId, at]));
  const answeredAt = new Map(answered.map(({ pairId, at }) => [pairId, at]));
  const away = new Set(paused.filter((one) => isPaused(one, clock.now())).map(({ personId }) => personId));
  return ({ id, publishedAt, proposedAt, members }) => ({
    publishedAt: publishedAt ?? proposedAt,
    help: furthest.get(id) ?? null,
    lastHeldAt: heldAt.get(id) ?? null,
    lastAnsweredAt: answeredAt.get(id) ?? null,
    paused: members.some((member) => away.has(member)),
  });
}

/** Only what its author wanted to be read, newest first. */
async function sharedComments({ store }: App, roundId: string) {
  const [checkIns, surveys] = await Promise.all([
    store.checkIns.shared(roundId),
    store.evaluations.shared(roundId),
  ]);
  const said = [
    ...checkIns.map(({ personId, comment, sharedAt }) => ({
      personId,
      text: comment ?? '',
      at: sharedAt ?? '',
    })),
    ...surveys.map(({ personId, change, sharedAt }) => ({
      personId,
      text: change ?? '',
      at: sharedAt ?? '',
    })),
  ];
  return said.sort((a, b) => (a.at < b.at ? 1 : -1));
}
