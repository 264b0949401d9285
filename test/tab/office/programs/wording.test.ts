import { expect, test } from 'vitest';
import { create } from '../../../../shared/office/programs/contract.ts';
import { world } from '../../../world.ts';
import { launch, mayBrowse, seat, tabFolder } from '../../browser.ts';

test.skipIf(!mayBrowse)(
  'while a card is drawn with new words the one before stands, and that it could not be drawn is said',
  async () => {
    const here = await world({ settings: { TAB_FOLDER: tabFolder } });
    const { id } = await here.ask(here.hr.name, create, { template: 'skill-exchange', name: 'Buddies' });
    const browser = await launch();
    const { page, open } = await seat(browser, here, here.hr.name);
    const tab = await open(`/desk/programs/${id}/wording`);
    await tab.locator('h3 button').first().click();
    const card = tab.getByRole('region', { name: /as people will see it$/ });
    await card.waitFor();
    let go: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      go = done;
    });
    const asked = page.waitForRequest('**/api/programs.preview-wording*');
    await page.route('**/api/programs.preview-wording*', async (route) => {
      await held;
      await route.fulfill({ status: 429, json: { error: { code: 'too-many', message: 'Too much.' } } });
    });
    await tab.getByRole('textbox', { name: 'Title', exact: true }).fill('Quite other words');
    await asked;
    expect(await card.isVisible()).toBe(true);
    go();
    await tab.getByText('That was a little too fast.').waitFor();
    await browser.close();
  },
);
