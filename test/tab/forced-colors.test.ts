import { expect, test } from 'vitest';
import { together } from '../bot/stages/booked.ts';
import { launch, mayBrowse, seat, tabFolder } from './browser.ts';

test.skipIf(!mayBrowse)(
  'where the system chooses the colours, what is chosen still stands out from what is not',
  async () => {
    const { there, roundId, pairId } = await together({ settings: { TAB_FOLDER: tabFolder } });
    await there.store.evaluations.ask(roundId, there.who('Grace').id, pairId, there.clock.now());
    const browser = await launch();
    const { page, open } = await seat(browser, there, 'Grace');
    await page.emulateMedia({ forcedColors: 'active' });
    const tab = await open('/', { theme: 'contrast' });
    await tab.getByRole('button', { name: 'Answer', exact: true }).click();
    await tab.getByRole('radio', { name: '7', exact: true }).check();
    const ground = (mark: string) =>
      tab.getByText(mark, { exact: true }).evaluate((label) => getComputedStyle(label).backgroundColor);
    expect(await ground('7')).not.toBe(await ground('8'));

    const line = (name: string) =>
      tab
        .getByRole('link', { name, exact: true })
        .evaluate((link) => getComputedStyle(link).borderBottomStyle);
    expect([await line('Today'), await line('Meetings')]).toEqual(['solid', 'none']);
    await browser.close();
  },
);
