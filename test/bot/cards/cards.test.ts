import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../bot/card.ts';
import { company, type Names, plainNames } from './company.ts';
import { everyCard } from './drawn.ts';

// The package's ES modules want a bundler; its own bundle runs anywhere.
const adaptive: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

const MOST_BYTES = 25 * 1024;
const MOST_ACTIONS = 6;

type Part = Record<string, unknown>;

/** Every object of a card, from the outermost on. */
function parts(of: unknown): Part[] {
  if (Array.isArray(of)) return of.flatMap(parts);
  if (typeof of !== 'object' || of === null) return [];
  return [of as Part, ...Object.values(of).flatMap(parts)];
}

const typed = (card: Card, pattern: RegExp) => parts(card).filter(({ type }) => pattern.test(String(type)));

/** What Microsoft's own reader says against it. */
function problems(card: Card): string[] {
  const context = new adaptive.SerializationContext(adaptive.Versions.v1_5);
  const read = new adaptive.AdaptiveCard();
  read.version = adaptive.Versions.v1_5;
  read.parse(card, context);
  const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
  return [...events, ...read.validateProperties().validationEvents.map(({ message }) => message)];
}

const idsOf = (card: Card) => {
  const top = typed(card, /^Input\./).map(({ id }) => String(id));
  return [top, [...new Set(top)]];
};

test.each(everyCard)('$name', async ({ name, draw }) => {
  const card = await draw(await company());
  await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(`../../golden/${name}.json`);
  if (!card) throw new Error('nothing is drawn: the small company has nobody of whom it is true');

  expect(problems(card)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MOST_BYTES);
  expect(card.actions?.length ?? 0).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(card.fallbackText.trim()).not.toBe('');
  for (const input of typed(card, /^Input\./))
    expect(input.label ?? input.title, String(input.id)).toBeTruthy();
  for (const input of parts(card).filter(({ isRequired }) => isRequired))
    expect(input.errorMessage).toBeTruthy();
  const { refresh: _, ...pressable } = card;
  for (const action of typed(pressable as Card, /^Action\.Execute$/))
    expect(action.fallback).toMatchObject({
      type: 'Action.Submit',
      data: { ...(action.data as object), verb: action.verb },
    });
  const [all, once] = idsOf(card);
  expect(all).toEqual(once);
});

const LONG = 'Æ'.repeat(200);

const odd: Record<string, string> = {
  markdown: '**Ada** [free](https://example.com) _x_ `y` <b>z</b> # 1',
  emoji: '🧑🏽‍🚀Zoë👨‍👩‍👧',
  'right to left': 'מרים\u202Eאבג ليلى',
  'two hundred letters': LONG,
  'braces and quotes': `{name} '' "it's" {count, plural, other {#}} \\`,
};

describe.each(Object.entries(odd))('names of %s', (_, name) => {
  const names = Object.fromEntries(Object.keys(plainNames).map((id) => [id, name])) as Names;

  test('stand on every card as they are, and are read as nothing else', async () => {
    const app = await company(names, name);
    const shown: string[] = [];
    for (const { name: called, draw } of everyCard) {
      const card = await draw(app);
      if (!card) continue;
      const first = name.split(/\s+/)[0] ?? name;
      const text = typed(card, /^TextRun$/).map((run) => String(run.text));
      if (text.some((line) => line.includes(name) || line.includes(first))) shown.push(called);
      const marked = typed(card, /^(TextBlock|FactSet)$/).filter((block) =>
        JSON.stringify(block).includes(first),
      );
      expect(marked, called).toEqual([]);
      expect(problems(card), called).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(card)), called).toBeLessThanOrEqual(MOST_BYTES);
    }
    expect(shown.length).toBeGreaterThan(20);
    expect(shown).toContain('guidance.introduce');
  });
});
