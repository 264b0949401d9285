import type { Browser, FrameLocator, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { together } from '../bot/stages/booked.ts';
import type { World } from '../world.ts';
import { inside, launch, mayBrowse, seat, tabFolder } from './browser.ts';

const ends: (() => Promise<void>)[] = [];
let here: World;
let browser: Browser;

beforeAll(async () => {
  if (!mayBrowse) return;
  const until = (end: () => Promise<void>) => void ends.push(end);
  const options = { settings: { TAB_FOLDER: tabFolder }, until };
  const { there, roundId, pairId } = await together(options);
  here = there;
  const { id: personId } = here.who('Grace');
  const now = here.clock.now();
  await here.store.evaluations.ask(roundId, personId, pairId, now);
  const unsaid = { answeredAt: null, met: null, going: null, balance: null, comment: null, sharedAt: null };
  await here.store.checkIns.ask({ pairId, personId, number: 1, roundId, askedAt: now, ...unsaid });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  for (const end of ends) await end();
});

const press = (name: string) => (tab: FrameLocator) => tab.getByRole('button', { name, exact: true }).click();
const nothing = async () => undefined;

/** What a person types, where, and what they do before they can and when it is done. */
const forms: {
  form: string;
  path: string;
  field: string;
  opens(tab: FrameLocator): Promise<unknown>;
  sends: string;
}[] = [
  { form: 'a goal', path: '/pair', field: 'A goal of yours', opens: press('Set a goal'), sends: 'Add' },
  {
    form: 'a change of the agreement',
    path: '/pair',
    field: 'What we hope to give and get',
    opens: press('Propose a change'),
    sends: 'Propose',
  },
  {
    form: 'the sheet for oneself',
    path: '/pair',
    field: 'What do I bring that may be useful to my partner?',
    opens: nothing,
    sends: 'Keep it',
  },
  {
    form: 'a check-in',
    path: '/',
    field: 'What would make it better?',
    opens: press('Check in'),
    sends: 'Send',
  },
  {
    form: 'the closing survey',
    path: '/',
    field: 'What should change next time?',
    opens: press('Answer'),
    sends: 'Send',
  },
];

const reads = (field: Locator, words: string) => expect.poll(() => field.inputValue()).toBe(words);

test.skipIf(!mayBrowse).each(forms)(
  'what is half typed in $form is there after a reload',
  async ({ path, field, opens }) => {
    const at = await seat(browser, here, 'Grace');
    const tab = await at.open(path);
    await opens(tab);
    await tab.getByLabel(field).fill('Half a sentence');
    await inside(at.page).evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await at.open(path);
    await reads(tab.getByLabel(field), 'Half a sentence');
    await at.leave();
    expect(at.wrong).toEqual([]);
  },
);

test.skipIf(!mayBrowse).each(forms.filter(({ path }) => path === '/pair'))(
  '$form that could not be sent for want of a connection is kept, and forgotten once it was',
  async ({ path, field, opens, sends }) => {
    const at = await seat(browser, here, 'Grace');
    const tab = await at.open(path);
    await opens(tab);
    await tab.getByLabel(field).fill('A whole sentence');
    await at.page.context().setOffline(true);
    await press(sends)(tab);
    await tab.getByText('No connection.').first().waitFor();
    await reads(tab.getByLabel(field), 'A whole sentence');
    await at.page.context().setOffline(false);
    await press(sends)(tab);
    await expect.poll(() => inside(at.page).evaluate(() => sessionStorage.length)).toBe(0);
    await at.leave();
  },
);

test.skipIf(!mayBrowse)(
  'by keyboard one stands in what one opens, sends it with Enter, and goes on from there',
  async () => {
    const at = await seat(browser, here, 'Grace');
    const tab = await at.open('/pair');
    const { keyboard } = at.page;
    await tab
      .getByRole('button', { name: 'Set a goal' })
      .or(tab.getByRole('button', { name: 'Set another goal' }))
      .focus();
    await keyboard.press('Enter');
    await keyboard.type('Lead one workshop');
    await keyboard.press('Enter');
    await tab.getByText('Lead one workshop').waitFor();
    const stands = () => inside(at.page).evaluate(() => document.activeElement?.textContent);
    await expect.poll(stands).toBe('Set another goal');
    await at.leave();
    expect(at.wrong).toEqual([]);
  },
);

test.skipIf(!mayBrowse).each([
  { form: 'a goal', opens: /^Set (a|another) goal$/, sends: 'Add', says: 'Please write a word or two' },
  { form: 'thanks', opens: /^Thank /, sends: 'Send', says: 'Please write a line or two' },
])('$form without words is not sent, and says so', async ({ opens, sends, says }) => {
  const at = await seat(browser, here, 'Grace');
  const tab = await at.open('/pair');
  await tab.getByRole('button', { name: opens }).click();
  await press(sends)(tab);
  await tab.getByText(says).waitFor();
  await at.leave();
  expect(at.wrong).toEqual([]);
});
