import { expect, test } from 'vitest';
import { create } from '../../../../shared/office/programs/contract.ts';
import { world } from '../../../world.ts';
import { inside, launch, mayBrowse, seat, tabFolder } from '../../browser.ts';

test.skipIf(!mayBrowse)(
  'a coordinator who leaves out what is needed is led to it, and nothing is saved by halves',
  async () => {
    const here = await world({ settings: { TAB_FOLDER: tabFolder } });
    const { id } = await here.ask(here.hr.name, create, { template: 'skill-exchange', name: 'Buddies' });
    const browser = await launch();
    const { page, open, wrong } = await seat(browser, here, here.hr.name);
    const tab = await open(`/desk/programs/${id}/settings`);
    const field = (label: string) => tab.getByLabel(label, { exact: true });
    const save = () => tab.getByRole('button', { name: 'Save', exact: true }).click();
    const stands = () =>
      inside(page).evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent);
    await field('Words of support').fill('I am all for it.');
    await field('Team id').fill('19:team');
    await field('Sponsor').fill('Katherine');
    await field('Its name').fill('General');
    for (const [label, left, whole] of [
      ['Name', '', 'Buddies'],
      ['Sponsor', '', 'Katherine'],
      ['Its name', '', 'General'],
      ['Skills to choose from', 'x'.repeat(121), 'Writing'],
    ] as const) {
      await field(label).fill(left);
      await save();
      await expect.poll(stands).toBe(label);
      await field(label).fill(whole);
    }
    await save();
    await tab.getByText('Saved.').waitFor();
    const { sponsor, skills } = (await here.store.programs.get(id))?.settings ?? {};
    expect({ sponsor, skills }).toEqual({
      sponsor: { name: 'Katherine', words: 'I am all for it.' },
      skills: ['Writing'],
    });
    expect(wrong).toEqual([]);
    await browser.close();
  },
);
