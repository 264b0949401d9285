import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright';
import { expect, test } from 'vitest';
import { type Lived, lived } from '../bot/lived.ts';
import { DESKTOP, inside, launch, mayBrowse, PHONE, type Seat, seat, tabFolder } from './browser.ts';
import { retheme } from './teams-frame.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['default', 'dark', 'contrast', 'glass'] as const;
/** Where to leave pictures of all that was seen, for eyes; nowhere when nobody asks. */
const shots = process.env.TAB_SHOTS;

interface Axe {
  axe: { run(on: object, options: object): Promise<{ violations: Found[] }> };
}

interface Found {
  id: string;
  nodes: { target: unknown[] }[];
}

/** In other colours only the colours can be wrong that were right before. */
const rulesFor = (theme: (typeof themes)[number]) =>
  theme === 'default' ? {} : { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Fluent's focus traps have an end that is hidden from readers and yet can be reached: that is how they work. */
const look = (frame: Frame, options: object): Promise<string[]> =>
  frame.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as Axe).axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], ...chosen },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, options);

const sideways = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function settled(frame: Frame) {
  await frame.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.fui-Skeleton'));
}

/** Colours pass from one to the other, if only for a moment. */
const still = (frame: Frame) =>
  frame.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });

async function picture({ page }: Seat, name: string) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, animations: 'disabled' });
}

/** What is wrong with a page, in every theme, on a desk and on a phone. */
async function faults(at: Seat, path: string, name: string): Promise<string[]> {
  const found: string[] = [];
  await at.open(path);
  const frame = inside(at.page);
  await settled(frame);
  await frame.evaluate(axe);
  for (const theme of themes) {
    await retheme(at.page, theme);
    await frame.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
    await still(frame);
    await picture(at, `${name}-${theme}`);
    for (const fault of await look(frame, rulesFor(theme))) found.push(`${path} ${theme} ${fault}`);
  }
  await retheme(at.page, 'default');
  for (const [size, width] of [
    ['phone', PHONE],
    ['enlarged twice', { width: 640, height: 450 }],
    ['4K', { width: 3840, height: 450 }],
  ] as const) {
    await at.page.setViewportSize(width);
    if (size === 'phone') await picture(at, `${name}-phone`);
    const over = await sideways(frame);
    if (over > 0) found.push(`${path} scrolls sideways by ${over} on ${size}`);
  }
  await at.page.setViewportSize(DESKTOP);
  return found;
}

/** Every page of the tab, by who reads it. */
async function pagesIn({ store, roundId, hr }: Lived) {
  const round = await store.rounds.get(roundId);
  const [pair] = await store.pairs.open(roundId);
  const member = await store.people.get(pair?.members[0] ?? '');
  const desk = `/desk/rounds/${roundId}`;
  const program = `/desk/programs/${round?.programId}`;
  return [
    {
      reader: member?.name ?? '',
      pages: ['/', '/pair', '/meetings', '/about', '/assessment', '/desk', '/nowhere'],
    },
    {
      reader: hr.name,
      pages: [
        '/desk',
        program,
        `${program}/settings`,
        `${program}/wording`,
        `${program}/rounds`,
        desk,
        `${desk}/people`,
        `${desk}/people/pairs`,
        `${desk}/pairs`,
        `${desk}/questions`,
        `${desk}/sendings`,
        `${desk}/figures`,
        `/channel?programId=${round?.programId}`,
        '/configure',
      ],
    },
  ];
}

const nameOf = (path: string) =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replaceAll(/\W+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'today';

test.skipIf(!mayBrowse)(
  'every page can be read by everyone, in every theme, from a phone to a wall, without a word in the console',
  async () => {
    const here = await lived(5, { TAB_FOLDER: tabFolder });
    const browser = await launch();
    const found: string[] = [];
    for (const { reader, pages } of await pagesIn(here)) {
      const at = await seat(browser, here, reader);
      for (const path of pages)
        found.push(...(await faults(at, path, `${reader === here.hr.name ? 'hr' : 'me'}-${nameOf(path)}`)));
      found.push(...at.wrong);
      await at.leave();
    }
    await browser.close();
    expect(found).toEqual([]);
  },
  300_000,
);
