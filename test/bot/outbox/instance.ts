import { openTokens } from '../../../bot/identity/tokens.ts';
import { openCircuit } from '../../../bot/outbox/circuit.ts';
import { openDelivery } from '../../../bot/outbox/deliver.ts';
import { type Deliverers, deliverers } from '../../../bot/outbox/deliverers.ts';
import { wideOpen } from '../../../bot/outbox/gate.ts';
import { openHold } from '../../../bot/outbox/hold.ts';
import { openLedger } from '../../../bot/outbox/ledger.ts';
import { openPlaces } from '../../../bot/outbox/places.ts';
import type { Limits } from '../../../bot/outbox/rooms.ts';
import { openSender, type SendOne } from '../../../bot/outbox/send-one.ts';
import { stages } from '../../../bot/stages.ts';
import { openSending } from '../../../bot/teams/index.ts';
import type { Quiet } from './sending.ts';

interface Changes {
  deliverers?: Partial<Deliverers>;
  /** `forgets`: sends as usual, but what became of it is written nowhere. */
  send?: (usual: SendOne, forgets: SendOne) => SendOne;
}

/** An instance of our own making, with the product's own deliverers, on the product's store, without limits. */
export function instance({ app }: Quiet, name: string, changes: Changes = {}) {
  const circuit = () => openCircuit(app.clock, () => undefined);
  const limits: Limits = {
    gates: { teams: wideOpen, installs: wideOpen, notices: wideOpen },
    conversations: null,
    mailboxes: openPlaces(4),
    hands: null,
    circuits: { teams: circuit(), graph: circuit() },
  };
  const teams = openSending(app.config, openTokens(app.config));
  const rooms = { app, drawing: app, teams, note: openLedger(app.store, app.log) };
  const all = { ...deliverers(stages), ...changes.deliverers };
  const usual = openSender(rooms, all, limits);
  const forgets = openSender({ ...rooms, note: async () => undefined }, all, limits);
  const send = changes.send?.(usual, forgets) ?? usual;
  return openDelivery(app, send, limits, openHold(app, name), name);
}
