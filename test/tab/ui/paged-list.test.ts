import { expect, test } from 'vitest';
import { list } from '../../../shared/office/people/contract.ts';
import { world } from '../../world.ts';
import { inside, launch, mayBrowse, seat, tabFolder } from '../browser.ts';

test.skipIf(!mayBrowse)(
  'a page of a long list that could not be had is said, and asked for again when the reader says so',
  async () => {
    const here = await world({ people: 120, settings: { TAB_FOLDER: tabFolder } });
    const roundId = await here.launched();
    const { total } = await here.ask(here.hr.name, list, { roundId });
    const browser = await launch();
    const { page, open } = await seat(browser, here, here.hr.name);
    let asked = 0;
    await page.route('**/api/people.list*after=*', async (route) => {
      asked += 1;
      await route.fulfill({ status: 429, json: { error: { code: 'too-many', message: 'Too much.' } } });
    });
    const tab = await open(`/desk/rounds/${roundId}/people`);
    await tab.getByText(`${total} found`).waitFor();
    await inside(page).evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await tab.getByText('That was a little too fast.').waitFor();
    await page.waitForTimeout(500);
    expect(asked).toBe(1);

    await page.unroute('**/api/people.list*after=*');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => tab.getByText('That was a little too fast.').count()).toBe(0);
    await inside(page).evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await tab.locator(`[aria-posinset="${total}"]`).waitFor();
    await browser.close();
  },
);
