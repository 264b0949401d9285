import { isIn } from '../../../shared/enrolment.ts';
import * as contract from '../../../shared/pairing/contract.ts';
import type { Person } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { choices } from './choices.ts';
import { compare } from './compare.ts';
import { find } from './find.ts';
import { optInOver, proposalKey, proposeFirst } from './first-proposal.ts';
import { forbid } from './forbid.ts';
import { lift } from './lift.ts';
import { lock } from './lock.ts';
import { pairByHand } from './pair-by-hand.ts';
import { progress } from './progress.ts';
import { proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { proposedPairs } from './proposed-pairs.ts';
import { proposedWaiting } from './proposed-waiting.ts';
import { publish } from './publish.ts';
import { hoursKey, hoursUnread, readHours } from './read-hours.ts';
import { rulings } from './rulings.ts';
import { goOnWith, lost, lostKey } from './run.ts';
import { stop } from './stop.ts';
import { swap } from './swap.ts';
import { late, lateKey, tellWaiting, untold, waitingKey, waitLate } from './tell-waiting.ts';
import { refusals } from './texts.ts';
import { waitingCard } from './waiting-card.ts';
import { whatIf } from './what-if.ts';

async function drawWaiting({ store }: App, reader: Person, { roundId }: { roundId: string }) {
  const [round, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, reader.id),
  ]);
  if (!round || !enrolment?.waitingReason || !isIn(enrolment)) return null;
  return waitingCard(reader, roundId, round.settings.name, enrolment.waitingReason);
}

export const pairing: Stage = {
  name: 'pairing',
  doors: [
    door(contract.propose, propose, { long: true }),
    door(contract.compare, compare, { long: true }),
    door(contract.stop, stop, { long: true }),
    door(contract.progress, progress),
    door(contract.proposal, proposal),
    door(contract.proposedPairs, proposedPairs),
    door(contract.proposedWaiting, proposedWaiting),
    door(contract.publish, publish),
    door(contract.lock, lock),
    door(contract.forbid, forbid),
    door(contract.lift, lift),
    door(contract.rulings, rulings),
    door(contract.pairByHand, pairByHand, { long: true }),
    door(contract.swap, swap, { long: true }),
    door(contract.whatIf, whatIf),
    door(contract.choices, choices),
    door(contract.find, find),
  ],
  timers: [
    timer({ name: 'pairing.read-hours', due: hoursUnread, key: hoursKey, act: readHours }),
    timer({ name: 'pairing.propose', due: optInOver, key: proposalKey, act: proposeFirst }),
    timer({ name: 'pairing.go-on', due: lost, key: lostKey, act: goOnWith }),
    timer({ name: 'pairing.late', due: late, key: lateKey, act: waitLate }),
    timer({ name: 'pairing.tell-waiting', due: untold, key: waitingKey, act: tellWaiting }),
  ],
  cards: [{ name: 'pairing.waiting', draw: drawWaiting }],
  refusals,
};
