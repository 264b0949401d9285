import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot } from '../../bot/boot.ts';
import { type Demo, startDemo } from '../demo/demo.ts';
import type { Colleague } from '../tenant/index.ts';

const executablePath = process.env.CHROMIUM_PATH;
const PORT = 4970;
const HEIGHT = 900;

let demo: Demo;
let browser: Browser;
let page: Page;
let people: Colleague[];
const folder = mkdtempSync(join(tmpdir(), 'pairwise-newcomer-'));

beforeAll(async () => {
  if (!executablePath) return;
  demo = await startDemo({ port: PORT, people: 24, seed: 1, fresh: true, folder }, boot);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1280, height: HEIGHT } });
  page.setDefaultTimeout(30_000);
  await page.goto(demo.address);
  people = await page.evaluate(async () => (await fetch('/demo/people')).json());
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

const tab = () => page.frameLocator('iframe');
const card = () => page.locator('article.card').last();
const hr = () => people.find(({ roles }) => roles.includes('Program.Coordinator')) as Colleague;
const ada = () => people.find(({ name }) => name.startsWith('Ada')) as Colleague;

/** Sits down in somebody's place, before one of the views. */
async function as(person: Colleague, view: string) {
  await page.goto(`${demo.address}/#/${view}~${person.id}~`);
}

async function press(name: string | RegExp) {
  await page.locator('article.card').getByRole('button', { name }).last().click();
}

const sees = (words: string | RegExp) => card().getByText(words).first().waitFor();

/** Moves the clock by its button, and waits until it stands. */
async function move(button: string, times = 1) {
  for (let turn = 0; turn < times; turn += 1) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('button', { name: button, exact: true }).waitFor({ timeout: 120_000 });
  }
}

test.skipIf(!executablePath)(
  'a newcomer plays a round: launch, join, assess, pair, sign, meet, check in, and HR sees it',
  async () => {
    await as(hr(), 'desk');
    await tab().getByRole('textbox', { name: 'Name' }).fill('Learning together');
    await tab().getByRole('button', { name: 'Create' }).click();
    await tab()
      .getByRole('button', { name: /^launch/i })
      .click();
    await tab().getByText('People are joining').waitFor();
    await page.waitForURL(/~rounds%2F/);
    await page.reload();
    await tab().getByText('People are joining').waitFor();
    await tab().getByRole('link', { name: 'Pairs' }).click();
    await page.waitForURL(/~rounds%2F.+%2Fpairs$/);

    await as(ada(), 'chat');
    await press('Join for a trial');
    await press(/^Start, 5 minutes/);
    await sees('1 of 3');
    await press('Save and go on');
    const lacking = card().getByText('Please choose at least one thing you can help with.');
    await expect.poll(async () => (await lacking.boundingBox())?.y ?? HEIGHT).toBeLessThan(HEIGHT);
    await card().getByRole('checkbox').nth(0).check();
    await card().getByRole('checkbox').nth(1).check();
    await card().getByRole('checkbox').nth(30).check();
    await as(ada(), 'calendar');
    await as(ada(), 'chat');
    await expect.poll(() => card().getByRole('checkbox', { checked: true }).count()).toBe(3);
    await press('Save and go on');
    await sees('2 of 3');
    await press('Save and go on');
    await sees('3 of 3');
    await press('Save and go on');
    await sees('Does this look right?');
    await press('People I would like, or not');
    await card().getByRole('textbox', { name: 'I would like to be paired with' }).fill('Gra');
    await press('Save');
    await sees('Choose from what is offered');
    await press(/^Grace/);
    await press('Save');
    await sees('You would like to be paired with');
    await press('Looks right');
    await sees('All set');

    await move('+1 day', 15);
    await as(hr(), 'desk');
    await tab().getByRole('link', { name: 'Round 1' }).click();
    await tab().getByRole('link', { name: 'Pairs' }).click();
    await tab()
      .getByText(/^Proven: no other pairing/)
      .waitFor();
    await tab().getByRole('button', { name: 'Publish' }).first().click();
    await tab().getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await tab()
      .getByText(/^Published/)
      .first()
      .waitFor();

    await move('+1 hour');
    await as(ada(), 'chat');
    await page.locator('article.card').getByText('Meet your partner').waitFor();
    await page.locator('article.card').getByText('Why you two').waitFor();
    await press('Sign');
    await page.locator('article.card').getByText('Signed', { exact: true }).waitFor();

    await as(ada(), 'calendar');
    const meeting = page.getByText('Peer mentoring:').first();
    const isHere = () =>
      meeting.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    for (let weeks = 0; weeks < 3 && !(await isHere()); weeks += 1)
      await page.getByRole('button', { name: 'Later week' }).click();
    await meeting.waitFor();

    await move('+1 day', 14);
    await as(ada(), 'chat');
    const checkIn = page.locator('article.card').filter({ hasText: 'Are your contributions equal?' }).last();
    for (const answer of ['yes', '4', '0'])
      await checkIn.locator(`input[type=radio][value="${answer}"]`).check();
    await checkIn.getByRole('button', { name: 'Send' }).click();
    await page
      .locator('article.card')
      .getByText('Your answers are never shown to')
      .last()
      .waitFor({ state: 'hidden' });

    await as(hr(), 'figures');
    await tab().getByText('Met within 14 days').first().waitFor();
    expect(await tab().locator('body').innerText()).toContain('Learning together');
  },
  240_000,
);
