import * as contract from '../../../shared/pairing/contract.ts';
import type { Person } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { optInOver, proposalKey, proposeFirst } from './first-proposal.ts';
import { proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { publish } from './publish.ts';
import { hoursKey, hoursUnread, readHours } from './read-hours.ts';
import { late, lateKey, tellWaiting, untold, waitingKey, waitLate } from './tell-waiting.ts';
import { refusals } from './texts.ts';
import { waitingCard } from './waiting-card.ts';

async function drawWaiting({ store }: App, reader: Person, { roundId }: { roundId: string }) {
  const [round, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, reader.id),
  ]);
  if (!round || !enrolment?.waitingReason || enrolment.leftAt) return null;
  return waitingCard(reader, roundId, round.settings.name, enrolment.waitingReason);
}

export const pairing: Stage = {
  name: 'pairing',
  doors: [
    door(contract.propose, propose, { long: true }),
    door(contract.proposal, proposal),
    door(contract.publish, publish),
  ],
  timers: [
    timer({ name: 'pairing.read-hours', due: hoursUnread, key: hoursKey, act: readHours }),
    timer({
      name: 'pairing.propose',
      due: optInOver,
      key: proposalKey,
      act: proposeFirst,
    }),
    timer({ name: 'pairing.late', due: late, key: lateKey, act: waitLate }),
    timer({ name: 'pairing.tell-waiting', due: untold, key: waitingKey, act: tellWaiting }),
  ],
  cards: [{ name: 'pairing.waiting', draw: drawWaiting }],
  refusals,
};
