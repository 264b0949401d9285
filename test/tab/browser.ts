import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import type { World } from '../world.ts';
import { type Around, openInTeams } from './teams-frame.ts';

const executablePath = process.env.CHROMIUM_PATH;

/** Where the tab was built; another place while it is being worked on. */
export const tabFolder = process.env.TAB_FOLDER ?? 'dist/tab';

/** Null where there is no browser or nothing built to show in it. */
export const mayBrowse = !!executablePath && existsSync(tabFolder);

/** TeamsJS asks the world which hosts are trusted; it is told at once that there is none. */
const alone = '--host-resolver-rules=MAP res.cdn.office.net ~NOTFOUND';

export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox', alone] });

export const PHONE = { width: 320, height: 640 };
export const DESKTOP = { width: 1280, height: 900 };

const left = new WeakMap<Browser, Page[]>();

const around = { timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' } as const;

/** Who comes after another finds scripts that are read already, and nothing of theirs. */
const pageOf = async (browser: Browser): Promise<Page> =>
  left.get(browser)?.pop() ?? (await browser.newContext(around)).newPage();

async function leave(browser: Browser, page: Page): Promise<void> {
  page.removeAllListeners();
  await page.context().setOffline(false);
  await page.unrouteAll();
  await page.goto(new URL('/health', page.url()).href);
  await page.evaluate(() => [localStorage, sessionStorage].forEach((kept) => void kept.clear()));
  left.set(browser, [...(left.get(browser) ?? []), page]);
}

/** A person before the tab in Teams. What goes wrong in the page is kept in `wrong`. */
export async function seat(browser: Browser, here: World, name: string, size = DESKTOP) {
  const page = await pageOf(browser);
  await page.setViewportSize(size);
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/res\.cdn\.office\.net|ERR_|status of 4/.test(message.text()))
      wrong.push(message.text());
  });
  const person = here.who(name);
  async function open(path: string, around: Partial<Around> = {}) {
    return openInTeams(page, here.product.url, `/tab${path}`, {
      token: await here.tenant.token(person.id),
      personId: person.id,
      theme: 'default',
      locale: 'en-GB',
      frameContext: 'content',
      subPage: '',
      entityId: '',
      ...around,
    });
  }
  return { page, wrong, open, frame: () => page.frameLocator('iframe'), leave: () => leave(browser, page) };
}

export type Seat = Awaited<ReturnType<typeof seat>>;

/** The page inside Teams' frame, to ask of it what the reader cannot. */
export const inside = (page: Page) => {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('nothing is open');
  return frame;
};
