import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { together } from '../bot/stages/booked.ts';
import type { World } from '../world.ts';
import { inside, launch, mayBrowse, type Seat, seat, tabFolder } from './browser.ts';

const ends: (() => Promise<void>)[] = [];
let here: World;
let browser: Browser;

beforeAll(async () => {
  if (!mayBrowse) return;
  const until = (end: () => Promise<void>) => void ends.push(end);
  here = (await together({ settings: { TAB_FOLDER: tabFolder }, until })).there;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  for (const end of ends) await end();
});

/** Where whoever works by keyboard stands. */
const stands = ({ page }: Seat) =>
  inside(page).evaluate(() => {
    const { tagName, textContent } = document.activeElement as HTMLElement;
    return tagName === 'BODY' ? 'nowhere' : (textContent ?? '');
  });

test.skipIf(!mayBrowse)('who tries again by keyboard goes on from the button that was pressed', async () => {
  const at = await seat(browser, here, 'Grace');
  const tab = await at.open('/pair');
  const keep = tab.getByRole('button', { name: 'Keep it' });
  await keep.waitFor();
  await at.page.context().setOffline(true);
  await keep.press('Enter');
  const again = tab.getByRole('button', { name: 'Try again' }).first();
  await again.waitFor();
  await at.page.context().setOffline(false);
  await again.press('Enter');
  await expect.poll(() => again.count()).toBe(0);
  await expect.poll(() => stands(at)).toBe('Keep it');
  await at.leave();
});

test.skipIf(!mayBrowse)(
  'what was done in a dialog may take its button away: one goes on from the title of the page',
  async () => {
    const at = await seat(browser, here, 'Grace');
    const tab = await at.open('/meetings');
    await tab.getByRole('button', { name: 'Leave this one out' }).first().press('Enter');
    const leave = tab.getByRole('button', { name: 'Leave it out' });
    await leave.press('Enter');
    await expect.poll(() => leave.count()).toBe(0);
    await expect.poll(() => stands(at)).toBe('Meetings');
    await at.leave();
    expect(at.wrong).toEqual([]);
  },
);
