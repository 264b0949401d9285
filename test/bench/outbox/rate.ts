import type { Company, Counts } from './company.ts';
import { launched, until, used } from './product.ts';
import { scratch } from './table.ts';

export interface Rate {
  people: number;
  /** Messages that arrived, and requests made to the Connector, a second, over the middle of the sending. */
  messages: number;
  requests: number;
  refused: number;
  faults: number;
  launchMs: number;
  /** The longest that a health request took while all this went on. */
  slowestMs: number;
  seconds: number;
  cpu: number;
  peakMb: number;
  bodies: { url: string; body: string }[];
}

const said = (counts: Counts) => counts.messages ?? 0;
const asked = (counts: Counts) => counts.connector ?? 0;

/** A real launch to everybody, by the product as it is started in production; measured at the tenant. */
export async function announce(company: Company, settings: Record<string, string>): Promise<Rate> {
  const database = scratch();
  const { server, people, ms } = await launched(company, {
    DATABASE_URL: `sqlite:${database.file}`,
    TICK_SECONDS: '2',
    LOG_LEVEL: 'info',
    QUIET_HOURS: 'off',
    ...settings,
  });
  const counts = () => company.ask<Counts>('counts');
  const began = performance.now();
  const poking = poke(server.url);
  await until(async () => said(await counts()) > people * 0.05, 50);
  const [from, start] = [await counts(), performance.now()];
  await until(async () => said(await counts()) >= people * 0.95, 100);
  const [to, end] = [await counts(), performance.now()];
  await until(async () => said(await counts()) >= people || performance.now() > end + 60_000, 200);
  const slowestMs = poking.stop();
  const seconds = (end - start) / 1_000;
  const { cpu, peakMb } = used(server.pid);
  const last = await counts();
  const bodies = await company.ask<Rate['bodies']>('bodies');
  await server.stop();
  database.remove();
  return {
    people,
    messages: (said(to) - said(from)) / seconds,
    requests: (asked(to) - asked(from)) / seconds,
    refused: (last['connector.429'] ?? 0) - (last['faults.connector.429'] ?? 0),
    faults: last.faults ?? 0,
    launchMs: ms,
    slowestMs,
    seconds: (performance.now() - began) / 1_000,
    cpu,
    peakMb,
    bodies,
  };
}

/** Asks for a page now and then, and remembers what took longest. */
function poke(url: string): { stop(): number } {
  let slowest = 0;
  const timer = setInterval(async () => {
    const began = performance.now();
    await fetch(`${url}/health`).then((answer) => answer.text());
    slowest = Math.max(slowest, performance.now() - began);
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return slowest;
    },
  };
}

/** The same bodies to the same tenant by nothing but fetch, so many at once: what the tenant and the machine give. */
export async function bare(
  company: Company,
  bodies: Rate['bodies'],
  count: number,
  atOnce: number,
): Promise<number> {
  const { TENANT_ID, CLIENT_ID = '', CLIENT_SECRET = '', LOGIN_URL, BOT_SERVICE_URL } = company.settings;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    scope: 'https://api.botframework.com/.default',
  });
  const signedIn = await fetch(`${LOGIN_URL}/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body: form });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let next = 0;
  const began = performance.now();
  const line = async () => {
    while (next < count) {
      const { url, body } = bodies[next % bodies.length] ?? { url: '', body: '' };
      next += 1;
      const answer = await fetch(`${BOT_SERVICE_URL}${url.replace(/^\//, '')}`, {
        method: 'POST',
        headers,
        body,
      });
      await answer.text();
      if (answer.status !== 201) throw new Error(`the bare loop was answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return count / ((performance.now() - began) / 1_000);
}
