import * as contract from '../../../shared/guidance/contract.ts';
import { byId } from '../../../shared/lists.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { agreementCard, introductionCard, pairCard, signedCard } from './cards.ts';
import { introduce, introduceKey, unintroduced } from './introduce.ts';
import { pair } from './pair.ts';
import { propose } from './propose.ts';
import { reachGoal } from './reach-goal.ts';
import { setGoal } from './set-goal.ts';
import { sign } from './sign.ts';
import { refusals } from './texts.ts';

type Reader = { id: string };

const asActor = ({ id }: Reader): Actor => ({ id, name: '', roles: [] });

async function known({ store }: App, { id }: Reader): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Refusal('not-your-pair');
  return person;
}

async function showPair(app: App, reader: Reader, { roundId }: { roundId: string }) {
  return pairCard(await known(app, reader), await pair(app, asActor(reader), { roundId }), roundId);
}

async function showAgreement(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const mine = await pair(app, asActor(reader), { roundId });
  if (!mine) return null;
  const people = byId(await app.store.people.all([reader.id, ...mine.partners.map(({ id }) => id)]));
  return agreementCard(await known(app, reader), mine, (id) => people.get(id)?.name ?? '');
}

/** A change that somebody suggests; drawn with its author's name. */
async function drawChange(
  app: App,
  reader: Person,
  { pairId, roundId }: { pairId: string; roundId: string },
) {
  const [mine, latest] = await Promise.all([
    pair(app, asActor(reader), { roundId }),
    app.store.agreements.latest(pairId),
  ]);
  if (mine?.pairId !== pairId || mine.agreement.signedByMe) return null;
  const people = byId(await app.store.people.all([reader.id, ...mine.partners.map(({ id }) => id)]));
  const nameOf = (id: string) => people.get(id)?.name ?? '';
  return agreementCard(reader, mine, nameOf, nameOf(latest?.proposedBy ?? '') || null);
}

async function showSigned(app: App, reader: Reader, { pairId }: { pairId: string }) {
  const found = await app.store.pairs.get(pairId);
  const mine = found && (await pair(app, asActor(reader), { roundId: found.roundId }));
  return mine ? signedCard(await known(app, reader), mine) : null;
}

async function drawIntroduction(app: App, reader: Person, { roundId }: { roundId: string }) {
  const [mine, round] = await Promise.all([
    pair(app, asActor(reader), { roundId }),
    app.store.rounds.get(roundId),
  ]);
  return mine && round && introductionCard(reader, mine, round.settings.trialWeeks);
}

/** The round the person is paired in, else the newest: an invitation to another program hides no partner. */
async function roundOf({ store }: App, { id }: Actor): Promise<string> {
  const [[open], [newest]] = await Promise.all([store.pairs.openOf(id), store.rounds.openFor(id)]);
  return open?.roundId ?? newest?.id ?? '';
}

const myPair: Command = {
  name: 'guidance.my-pair',
  words: ['my pair', 'pair', 'partner', 'my partner', 'who is my partner'],
  reply: async (app, actor) => {
    const roundId = await roundOf(app, actor);
    return pairCard(await known(app, actor), await pair(app, actor, { roundId }), roundId);
  },
};

export const guidance: Stage = {
  name: 'guidance',
  doors: [
    door(contract.pair, pair, { reply: showPair }),
    door(contract.agreement, pair, { reply: showAgreement }),
    door(contract.propose, propose, { reply: showSigned }),
    door(contract.sign, sign, { reply: showSigned }),
    door(contract.setGoal, setGoal),
    door(contract.reachGoal, reachGoal),
  ],
  timers: [timer({ name: 'guidance.introduce', due: unintroduced, key: introduceKey, act: introduce })],
  commands: [myPair],
  cards: [
    { name: 'guidance.introduce', draw: drawIntroduction },
    { name: 'guidance.agreement', draw: showAgreement },
    { name: 'guidance.changed', draw: drawChange },
    { name: 'guidance.signed', draw: showSigned },
  ],
  refusals,
};
