import { openStore } from '../../bot/store/index.ts';
import { type Overview, overview } from '../../shared/office/metrics/contract.ts';
import { movedClock } from '../clock.ts';
import { ask } from '../office.ts';
import { settingsFor, temporaryDatabase } from '../running.ts';
import { drawFrom } from '../tenant/draw.ts';
import { startTenant, type Tenant } from '../tenant/index.ts';
import { Child } from './child.ts';
import { coordinatorOf, playRound } from './play.ts';
import { type Sums, sumsOf } from './sums.ts';

export interface Simulation {
  people: number;
  weeks: number;
  seed: number;
  /** Random trouble at Microsoft's end, one in fifty has blocked the bot, and the product is killed twenty times. */
  faults: boolean;
  traffic?: string;
  onProgress?: (share: number) => void;
}

export interface Played {
  sums: Sums;
  roundId: string;
  /** As HR's tab shows it at the end. */
  overview: Overview;
  tenant: Tenant;
  kills: number;
  seconds: number;
  databaseUrl: string;
  close(): Promise<void>;
}

const MONDAY = '2027-01-04T08:00:00.000Z';
const KILLS = 20;
const STEPS_A_WEEK = 12;
const FAULT_SHARE = 0.02;

/** Plays a whole round: the product in a process of its own, the tenant and its people in this one. */
export async function simulate({
  people,
  weeks,
  seed,
  faults,
  traffic,
  onProgress,
}: Simulation): Promise<Played> {
  const began = performance.now();
  const clock = movedClock(MONDAY);
  const tenant = await startTenant({
    people,
    seed,
    now: clock.date,
    ...(traffic ? { traffic } : {}),
    ...(faults ? { faults: { seed, share: FAULT_SHARE }, blocked: 0.02 } : {}),
  });
  const database = temporaryDatabase();
  const product = await Child.start(
    { ...settingsFor(tenant, database.url), LOG_LEVEL: 'error' },
    clock.now(),
  );
  tenant.botUrl = `${product.url}/api/messages`;
  const draw = drawFrom(seed, 'kills');
  const steps = weeks * STEPS_A_WEEK;
  const deadly = new Set(
    faults ? draw.shuffle(Array.from({ length: steps - 2 }, (_, step) => step)).slice(0, KILLS) : [],
  );
  const before = (step: number) => {
    if (deadly.has(step)) product.killIn(draw.between(0, 150));
  };
  const roundId = await playRound({
    tenant,
    clock,
    product,
    weeks,
    before,
    ...(onProgress ? { onProgress } : {}),
  });
  await product.recovered();
  const shown = await ask(product.url, await tenant.token(coordinatorOf(tenant).id), overview, { roundId });
  await product.stop();
  const store = await openStore(database.url);
  const sums = await sumsOf(store, tenant, roundId, clock.now());
  await store.close();
  return {
    sums,
    roundId,
    overview: shown,
    tenant,
    kills: product.kills,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    databaseUrl: database.url,
    close: async () => {
      await tenant.close();
      database.remove();
    },
  };
}
