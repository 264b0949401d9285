import { list } from '../../../shared/office/sendings/contract.ts';
import { type Company, type Counts, startCompany } from './company.ts';
import { Coordinator, launched, Server, until } from './product.ts';
import { scratch } from './table.ts';

export interface TakenOver {
  invited: number;
  crashes: number;
  /** The longest from a crash until the other instance had something arrive. */
  slowestMs: number;
  /** Said to have been told, and not. */
  lost: number;
}

const PER_SECOND = 6;
const BEFORE_EACH = 24;
/** What was on its way at a crash has arrived by then. */
const ARRIVING_MS = 500;

const arrived = async (company: Company) => (await company.ask<Counts>('counts')).messages ?? 0;

/** Two instances on one database: whichever sends is killed, and the other, which stands by, goes on. */
export async function takeOver(crashes: number, seed: number): Promise<TakenOver> {
  const company = await startCompany({ people: crashes * BEFORE_EACH * 2, seed });
  const database = scratch();
  const settings = {
    DATABASE_URL: `sqlite:${database.file}`,
    SENDS_PER_SECOND: String(PER_SECOND),
    TICK_SECONDS: '2',
    LOG_LEVEL: 'info',
    QUIET_HOURS: 'off',
  };
  const { server, roundId, people: invited } = await launched(company, settings);
  const standby = await Server.start({ ...company.settings, ...settings });
  const servers = [server, standby];
  let slowestMs = 0;
  for (let crash = 0; crash < crashes; crash += 1) {
    const before = await arrived(company);
    await until(async () => (await arrived(company)) >= before + BEFORE_EACH, 20);
    const [sending = server] = servers.splice(0, 1);
    await sending.kill();
    const began = performance.now();
    await new Promise((pass) => setTimeout(pass, ARRIVING_MS));
    const then = await arrived(company);
    await until(async () => (await arrived(company)) > then, 20);
    slowestMs = Math.max(slowestMs, performance.now() - began);
    process.stderr.write(
      `crash ${crash + 1} of ${crashes}: gone on with after ${((performance.now() - began) / 1_000).toFixed(1)} s\n`,
    );
    await sending.start();
    servers.push(sending);
  }
  const coordinator = new Coordinator(server, await company.ask('token'));
  const line = async () => (await coordinator.ask(list, { roundId })).find(({ people }) => people >= invited);
  await until(async () => (await line())?.waiting === 0, 500);
  const told = (await company.ask<number[]>('announced')).filter((count) => count > 0).length;
  const lost = ((await line())?.sent ?? 0) - told;
  for (const one of servers) await one.stop();
  await company.close();
  database.remove();
  return { invited, crashes, slowestMs, lost };
}
