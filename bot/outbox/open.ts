import type { App } from '../app.ts';
import type { Stage } from '../stage.ts';
import type { Teams } from '../teams/index.ts';
import { openCircuit, type Service } from './circuit.ts';
import { type Conversations, openConversations } from './conversations.ts';
import { type Delivery, openDelivery } from './deliver.ts';
import { deliverers } from './deliverers.ts';
import { type Gate, openGate, turnsOf, wideOpen } from './gate.ts';
import { openHands } from './hands.ts';
import { openHold } from './hold.ts';
import { openLedger } from './ledger.ts';
import { evenly, inASecond, openPace } from './pace.ts';
import { openPlaces, type Places } from './places.ts';
import type { Limits } from './rooms.ts';
import { openSender } from './send-one.ts';
import { together } from './together.ts';

/** What Teams allows an app in a tenant, in a second. */
const MOST_A_SECOND = 50;
const perSecond = { installs: 30, notices: 5 };
const IN_A_MAILBOX = 4;
// Enough for the limit as long as an answer takes no more than a fifth of a second.
const IN_HAND = 10;
// A job that is still being ended in the workers' queue would swallow the next one of its name.
const SOONEST_MS = 100;

/** Ties the delivery together: with Redis by all who share it, without by the one who holds the lease. */
export async function openDeliveries(
  app: App,
  teams: Teams,
  stages: readonly Stage[],
  holder: string,
): Promise<Delivery> {
  const { config, store, log } = app;
  const drawing = { ...app, store: together(store) };
  const rooms = { app, teams, drawing, note: openLedger(store, log) };
  const sender = (limits: Limits, soonestMs?: number) =>
    openSender(rooms, deliverers(stages), limits, soonestMs);
  const hold = openHold(app, holder);
  if (config.redisUrl === null) {
    const limits = limitsWith(app, {
      conversations: openConversations(),
      mailboxes: openPlaces(IN_A_MAILBOX),
      open: (_name, wanted, most) => openGate(turnsOf(openPace(evenly(wanted), { most: inASecond(most) }))),
    });
    return openDelivery(app, sender(limits), limits, hold, holder);
  }
  const { openShared } = await import('./shared.ts');
  const { connection, turns, away } = openShared(config.redisUrl, log);
  const { sharedConversations } = await import('./shared-conversations.ts');
  const { sharedPlaces } = await import('./shared-places.ts');
  const limits = limitsWith(app, {
    conversations: sharedConversations(connection),
    mailboxes: sharedPlaces(connection, IN_A_MAILBOX),
    open: (name, wanted, most) => openGate(turns(name, [...evenly(wanted), inASecond(most)])),
  });
  const { openQueue } = await import('./queue.ts');
  return openQueue({ app, connection, away, send: sender(limits, SOONEST_MS), limits, hold, holder });
}

/** How limits are kept: by this process alone, or by all workers together. */
interface Keeping {
  conversations: Conversations;
  mailboxes: Places;
  /** `wanted`: how many a second we want to send; `most`: how many are let through. */
  open(name: string, wanted: number, most: number): Gate;
}

function limitsWith({ config, clock, log }: App, { conversations, mailboxes, open }: Keeping): Limits {
  const lifted = config.sendsPerSecond > MOST_A_SECOND;
  const gate = (name: string, most: number, wanted = most) => (lifted ? wideOpen : open(name, wanted, most));
  const circuit = (service: Service) =>
    openCircuit(clock, (isOpen) => log.warn({ service }, isOpen ? 'outbox.down' : 'outbox.up'));
  return {
    gates: {
      teams: gate('teams', MOST_A_SECOND, Math.max(1, Math.floor(config.sendsPerSecond))),
      installs: gate('installs', perSecond.installs),
      notices: gate('notices', perSecond.notices),
    },
    conversations: lifted ? null : conversations,
    mailboxes,
    hands: lifted ? null : openHands(IN_HAND),
    circuits: { teams: circuit('teams'), graph: circuit('graph') },
  };
}
