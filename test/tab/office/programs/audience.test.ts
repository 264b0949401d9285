import { expect, test } from 'vitest';
import { create } from '../../../../shared/office/programs/contract.ts';
import { world } from '../../../world.ts';
import { launch, mayBrowse, seat, tabFolder } from '../../browser.ts';

test.skipIf(!mayBrowse)(
  'a coordinator says whom a program addresses by site, groups left out, level and mailbox, and counts them',
  async () => {
    const here = await world({ people: 60, settings: { TAB_FOLDER: tabFolder } });
    await here.tick();
    const as = here.hr.name;
    const { id } = await here.ask(as, create, { template: 'skill-exchange', name: 'Buddies' });
    const browser = await launch();
    const { open, wrong } = await seat(browser, here, as);
    const tab = await open(`/desk/programs/${id}/settings`);
    const pick = async (label: string, words: string, name: RegExp) => {
      const field = tab.getByRole('combobox', { name: label, exact: true });
      await field.fill(words);
      await tab.getByRole('option', { name }).first().click();
    };
    await pick('Sites', 'Berl', /^Berlin/);
    await pick('Groups to leave out', 'Sales', /^Sales department/);
    await tab.getByLabel('Level up to').selectOption('Senior');
    await tab.getByLabel('Level from').selectOption('Lead or manager');
    expect(await tab.getByLabel('Level up to').inputValue()).toBe('4');
    await tab.getByLabel('Level from').selectOption('Any');
    await tab.getByLabel(/^Only people with a licensed mailbox/).check();
    await tab.getByRole('button', { name: 'Who would that be?' }).click();
    await tab.getByText('Would be addressed').waitFor();
    await tab.getByText('Left out: other site').waitFor();
    await tab.getByText('Left out: excluded').waitFor();
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.').waitFor();
    const { audience } = (await here.store.programs.get(id))?.settings ?? {};
    expect(audience).toMatchObject({
      ...{ sites: ['Berlin'], excludedGroupIds: [expect.any(String)], mostLevel: 4, mailboxOnly: true },
    });
    expect(audience).not.toHaveProperty('leastLevel');
    expect(wrong).toEqual([]);
    await browser.close();
  },
);
