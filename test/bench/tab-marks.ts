import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { create } from '../../shared/office/programs/contract.ts';
import { launch, preview } from '../../shared/office/rounds/contract.ts';
import { movedClock } from '../clock.ts';
import { ask } from '../office.ts';
import { run, temporaryDatabase } from '../running.ts';
import { type Colleague, startTenant } from '../tenant/index.ts';

const PORT = 9333;
const MONDAY = '2027-01-04T08:00:00.000Z';

/** A company that has just been invited, with somebody signed in. */
async function company(tabFolder: string) {
  const clock = movedClock(MONDAY);
  const tenant = await startTenant({ people: 12, seed: 1, now: clock.date });
  const database = temporaryDatabase();
  const product = await run(tenant, database.url, clock, { TAB_FOLDER: tabFolder });
  const tick = async () => {
    await product.tick();
    await product.deliver();
  };
  const hr = tenant.people.find(({ roles }) => roles.includes('Program.Coordinator')) as Colleague;
  const token = await tenant.token(hr.id);
  await tick();
  const { id: programId } = await ask(product.url, token, create, {
    template: 'skill-exchange',
    name: 'Learning together',
  });
  const { audience: people } = await ask(product.url, token, preview, { programId });
  await ask(product.url, token, launch, { programId, people });
  await tick();
  return {
    url: product.url,
    token: await tenant.token(tenant.colleague('Ada').id),
    async close() {
      await product.close();
      await tenant.close();
      database.remove();
    },
  };
}

interface Marks {
  marks: Record<string, number>;
  /** What the mark for performance is made of, as Lighthouse writes it. */
  timings: Record<string, string>;
}

const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'total-byte-weight',
  'server-response-time',
];

/** Lighthouse's marks, on a simulated phone, of the personal tab as the server gives it to someone invited. */
export async function marks(tabFolder: string): Promise<Marks> {
  const { url, token, close } = await company(tabFolder);
  const profile = mkdtempSync(join(tmpdir(), 'pairwise-marks-'));
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', `--remote-debugging-port=${PORT}`],
  });
  const session = JSON.stringify({ token, until: Date.now() + 3_600_000 });
  await browser.addInitScript((kept) => sessionStorage.setItem('pairwise/session', kept), session);
  try {
    const result = await lighthouse(`${url}/tab/`, {
      port: PORT,
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      logLevel: 'error',
    });
    const found = result?.lhr.audits['final-screenshot']?.details as { data?: string } | undefined;
    if (!found?.data) throw new Error('Lighthouse saw no page');
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    return {
      marks: Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, score ?? 0])),
      timings: Object.fromEntries(TIMINGS.map((name) => [name, audits[name]?.displayValue ?? ''])),
    };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
    await close();
  }
}
