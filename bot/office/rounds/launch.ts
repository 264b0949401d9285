import type { InputOf } from '../../../shared/door.ts';
import { type launch as contract, TYPED_ABOVE } from '../../../shared/office/rounds/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { Program } from '../../../shared/program.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import { type App, newId } from '../../app.ts';
import { lookThrough } from '../audience.ts';
import { lastReading } from '../directory.ts';
import { programOf } from '../known.ts';

/** Opens the round and returns at once; telling everybody is for the awareness stage's timers. */
export async function launch(app: App, _actor: Actor, { programId, people }: InputOf<typeof contract>) {
  const program = await programOf(app, programId);
  await earlierRounds(app, programId);
  if (!(await lastReading(app)).endedAt) throw new Refusal('directory-not-synced');
  const { inside } = await lookThrough(app, program.settings.audience);
  if (inside === 0) throw new Refusal('nobody-in-audience');
  if (inside > TYPED_ABOVE && people !== inside)
    throw new Refusal('wrong-number', { audience: inside, typed: people });
  return app.store.transaction(() => open(app, program));
}

/** Refuses while one of them is open: asked again within the transaction, since counting takes a while. */
async function earlierRounds({ store }: App, programId: string): Promise<Round[]> {
  const rounds = await store.rounds.ofProgram(programId);
  const running = rounds.find(isOpen);
  if (running) throw new Refusal('round-already-open', { number: running.number });
  return rounds;
}

async function open(app: App, { id: programId, settings }: Program) {
  const earlier = await earlierRounds(app, programId);
  const now = app.clock.now();
  const roundId = newId();
  await app.store.rounds.create({
    id: roundId,
    programId,
    number: Math.max(0, ...earlier.map(({ number }) => number)) + 1,
    settings,
    createdAt: now,
    announcedAt: now,
    pairingAt: null,
    publishedAt: null,
    closedAt: null,
    cancelledAt: null,
  });
  return { roundId };
}
