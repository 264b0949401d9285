import type { Browser, FrameLocator } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { list, save } from '../../shared/office/programs/contract.ts';
import { join } from '../../shared/opt-in/contract.ts';
import { launchedWith, only } from '../bot/stages/early.ts';
import { type World, world } from '../world.ts';
import { inside, launch, mayBrowse, PHONE, type Seat, seat, tabFolder } from './browser.ts';
import { saved } from './teams-frame.ts';

const ends: (() => Promise<void>)[] = [];
let here: World;
let browser: Browser;
let roundId: string;
let programId: string;

beforeAll(async () => {
  if (!mayBrowse) return;
  const settings = { TAB_FOLDER: tabFolder };
  here = await world({ people: 12, settings, until: (end) => void ends.push(end) });
  roundId = await here.launched();
  programId = (await here.store.rounds.get(roundId))?.programId ?? '';
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  for (const end of ends) await end();
});

/** Sits somebody down, lets them do something, and sees that the page had nothing to complain of. */
async function seated<T>(name: string, does: (at: Seat) => Promise<T>, size?: typeof PHONE): Promise<T> {
  const at = await seat(browser, here, name, size);
  try {
    return await does(at);
  } finally {
    await at.leave();
    expect(at.wrong).toEqual([]);
  }
}

const heading = (tab: FrameLocator, name: string | RegExp) => tab.getByRole('heading', { level: 1, name });

describe.skipIf(!mayBrowse)('an employee', () => {
  test('joins on a phone, sees it at once, and what the bot is told elsewhere appears by itself', () =>
    seated(
      'Ada',
      async ({ open }) => {
        const tab = await open('/');
        await tab.getByRole('button', { name: /^Join/ }).click();
        await tab.getByText('Say what you offer and what you want').waitFor();

        await here.press('Ada', 'opt-in.decline', {}, { roundId });
        await heading(tab, /not this time|said no/i).waitFor();
        await here.ask('Ada', join, { roundId });
        await tab.getByText('Say what you offer and what you want').waitFor();
      },
      PHONE,
    ));

  test('finds their answers as they left them, however soon they are back', () =>
    seated('Ada', async ({ open }) => {
      const tab = await open('/assessment');
      const goal = tab.getByLabel('A goal', { exact: true });
      await goal.fill('Speak up in meetings');
      await tab.getByRole('link', { name: 'Today' }).click();
      await tab.getByRole('button', { name: 'Answer now' }).click();
      await expect.poll(() => goal.inputValue()).toBe('Speak up in meetings');
    }));

  test('loses nothing of a question that is half typed when the page is loaded again', () =>
    seated('Grace', async ({ page, open }) => {
      const tab = await open('/about');
      await tab.getByLabel('In your words').fill('May I bring a friend');
      await inside(page).evaluate(() => window.dispatchEvent(new Event('pagehide')));
      await open('/about');
      await expect.poll(() => tab.getByLabel('In your words').inputValue()).toBe('May I bring a friend');
    }));

  test('is told when the connection is gone, keeps what is on screen, and goes on when it is back', () =>
    seated('Grace', async ({ page, open, wrong }) => {
      const tab = await open('/');
      const go = tab.getByRole('button', { name: /^Join/ });
      await go.waitFor();
      await page.context().setOffline(true);
      await go.click();
      await tab.getByText('No connection.').first().waitFor();
      await page.context().setOffline(false);
      await tab.getByRole('button', { name: 'Try again' }).first().click();
      await tab.getByText('Say what you offer and what you want').waitFor();
      wrong.length = 0;
    }));

  test('sees where things will stand while a slow answer is on its way', () =>
    seated('Ada', async ({ page, open }) => {
      let go: () => void = () => undefined;
      const held = new Promise<void>((done) => {
        go = done;
      });
      await page.route('**/api/opt-in.rounds*', async (route) => {
        await held;
        await route.continue();
      });
      const tab = await open('/');
      await tab.getByLabel('Loading').waitFor();
      go();
      await heading(tab, /./).waitFor();
    }));

  test('goes everywhere by keyboard, and always sees where', () =>
    seated('Ada', async ({ page, open }) => {
      const tab = await open('/');
      await tab.getByRole('link', { name: 'About' }).waitFor();
      await tab.locator('body').press('Tab');
      for (const name of ['Today', 'My pair', 'Meetings', 'About']) {
        const seen = await inside(page).evaluate(() => {
          const at = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          return { name: at.textContent, outlined: outlineStyle !== 'none' && outlineWidth !== '0px' };
        });
        expect(seen).toEqual({ name, outlined: true });
        if (name !== 'About') await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await tab.getByRole('heading', { name: 'What others can see' }).waitFor();
    }));

  test('opens the desk and reads what anyone may read', () =>
    seated('Grace', async ({ open }) => {
      const tab = await open('/desk');
      await heading(tab, 'Peer mentoring').waitFor();
      await tab.getByRole('heading', { name: 'Learning together' }).waitFor();
      expect(await tab.getByRole('textbox').count()).toBe(0);
    }));
});

describe.skipIf(!mayBrowse)('a coordinator', () => {
  test('finds one of many by name, and sees where they stand', () =>
    seated(here.hr.name, async ({ page, open }) => {
      const tab = await open(`/desk/rounds/${roundId}/people`);
      await tab.getByText('Grace').first().waitFor();
      await tab.getByRole('searchbox').fill('Ada');
      await tab.getByText('1 found').waitFor();
      await tab.getByRole('list', { name: 'People' }).getByText('Joined, no answers yet').waitFor();
      expect(await tab.getByText('Grace').count()).toBe(0);
      await expect.poll(() => inside(page).url()).toContain('words=Ada');
    }));

  test('is told when somebody else has saved the same settings, keeps their own words and may take the other’s', () =>
    seated(here.hr.name, async ({ open }) => {
      const tab = await open(`/desk/programs/${programId}/settings`);
      await tab.getByLabel('Purpose').fill('Mine');
      const [line] = await here.ask(here.hr.name, list, {});
      const settings = { ...line?.settings, purpose: 'Theirs', hoursPerMonth: 5 } as never;
      await here.ask(here.hr.name, save, { programId, settings });

      await tab.getByText('Someone else has saved other settings meanwhile').waitFor();
      expect(await tab.getByLabel('Purpose').inputValue()).toBe('Mine');
      await tab.getByRole('button', { name: 'Keep mine' }).click();
      await tab.getByRole('button', { name: 'Save', exact: true }).click();
      await tab.getByText('Saved.').waitFor();
      expect((await here.store.programs.get(programId))?.settings).toMatchObject({
        purpose: 'Mine',
        hoursPerMonth: 5,
      });
    }));
});

test.skipIf(!mayBrowse).each(['overview', 'figures', 'report'])(
  'a channel’s tab that was added with the %s opens with it, and so do its settings',
  (view) =>
    seated(here.hr.name, async ({ page, open }) => {
      const chosen = new RegExp(`^The ${view}:`);
      const adding = await open('/configure', { frameContext: 'settings' });
      await adding.getByRole('radio', { name: chosen }).check();
      const { entityId, contentUrl } = await saved(page);

      const { pathname, search } = new URL(contentUrl);
      const tab = await open(`${pathname.replace('/tab', '')}${search}`, { entityId });
      await tab.getByRole('tab', { name: new RegExp(`^${view}$`, 'i'), selected: true }).waitFor();
      const again = await open('/configure', { frameContext: 'settings', entityId });
      await again.getByRole('radio', { name: chosen, checked: true }).waitFor();
    }),
);

test.skipIf(!mayBrowse)('a viewer sees figures, and no names, not even by typing an address', () =>
  seated(viewer(), async ({ open }) => {
    const tab = await open(`/desk/rounds/${roundId}`);
    await tab.getByRole('link', { name: 'Figures' }).waitFor();
    expect(await tab.getByRole('link', { name: 'People' }).count()).toBe(0);
    const typed = await open(`/desk/rounds/${roundId}/people`);
    await typed
      .getByText('This page is not for your role')
      .or(typed.getByText('not open to your role'))
      .first()
      .waitFor();
    expect(await typed.getByText('Grace').count()).toBe(0);
  }),
);

const viewer = () => here.tenant.people.find(({ roles }) => roles.includes('Program.Viewer'))?.name ?? '';

test.skipIf(!mayBrowse)(
  'where there is no Teams one signs in in the browser, and is back where one was',
  async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${here.product.url}/tab/about`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: here.who('Ada').name }).click();
    await page.getByRole('heading', { name: 'What others can see' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/tab/about');
    expect(page.url()).not.toContain('code=');
    await page.context().close();
  },
);

test.skipIf(!mayBrowse)('whoever is in two programs answers for the one they have chosen', () =>
  seated('Grace', async ({ page, open }) => {
    const second = await launchedWith(here, 'Second', only(here, 'Grace'));
    await here.tick();
    for (const one of [roundId, second]) await here.ask('Grace', join, { roundId: one });
    const tab = await open(`/?round=${second}`);
    await tab.getByRole('button', { name: 'Answer now' }).click();
    await tab.getByLabel('A goal', { exact: true }).fill('Speak up in meetings');
    const goals = async () => (await here.store.assessments.get(second, here.who('Grace').id))?.goals;
    await expect.poll(goals).toEqual(['Speak up in meetings']);
    await tab.getByRole('link', { name: 'Today' }).click();
    await tab.getByRole('link', { name: 'Meetings' }).click();
    await expect.poll(() => inside(page).url()).toContain(`/meetings?round=${second}`);
  }),
);
