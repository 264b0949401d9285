import { expect, test } from 'vitest';
import { invited, paired } from '../../../bot/stages/early.ts';
import { world } from '../../../world.ts';
import { launch, mayBrowse, seat, tabFolder } from '../../browser.ts';

test.skipIf(!mayBrowse)(
  'one sees the partner’s portrait, and initials where there is none to be had',
  async () => {
    const here = await world({ settings: { TAB_FOLDER: tabFolder, LOG_LEVEL: 'silent' } });
    const roundId = await invited(here, 'Grace', 'Hedy');
    await paired(here, roundId, 'Grace', 'Hedy');
    const browser = await launch();
    const grace = await seat(browser, here, 'Grace');
    const tab = await grace.open('/pair');
    const portrait = tab.locator('img[src^="data:image/jpeg"]');
    await portrait.waitFor();
    expect(await portrait.count()).toBe(1);
    const asked = here.tenant.traffic.filter(({ url }) => url.includes('/photos/'));
    expect(asked.map(({ url }) => url)).toEqual([expect.stringContaining(here.who('Hedy').id)]);

    here.tenant.fail({ where: 'graph', match: /photos/, status: 403, times: 9 });
    const hedy = await seat(browser, here, 'Hedy');
    const hers = await hedy.open('/pair');
    await hers.getByText('GL', { exact: true }).waitFor();
    expect(await hers.locator('img[src^="data:"]').count()).toBe(0);
    expect([grace.wrong, hedy.wrong]).toEqual([[], []]);
    await browser.close();
  },
);
