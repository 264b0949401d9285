import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../bot/app.ts';
import type { Card } from '../../../bot/card.ts';
import { stages } from '../../../bot/stages.ts';
import { buttonsOf } from '../../tenant/connector/cards.ts';
import { company, type Names, plainNames } from './company.ts';
import { everyCard } from './drawn.ts';
import { pressed } from './pressed.ts';

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

/** What Teams fills while one types, in cards of any version, as its documentation shows. */
const SEARCHED = /"choices\.data"|at least one choice/;

/** What Microsoft's own reader says against it. */
function problems(card: Card): string[] {
  const context = new adaptive.SerializationContext(adaptive.Versions.v1_5);
  const read = new adaptive.AdaptiveCard();
  read.version = adaptive.Versions.v1_5;
  read.parse(card, context);
  const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
  const said = [...events, ...read.validateProperties().validationEvents.map(({ message }) => message)];
  const isSearched = typed(card, /^Input\.ChoiceSet$/).some((field) => 'choices.data' in field);
  return isSearched ? said.filter((message) => !SEARCHED.test(message)) : said;
}

const idsOf = (card: Card) => {
  const top = typed(card, /^Input\./).map(({ id }) => String(id));
  return [top, [...new Set(top)]];
};

let app: App;
let close: () => Promise<void>;

beforeAll(async () => {
  app = await company(plainNames, 'Learning together', (end) => {
    close = end;
  });
});

afterAll(() => close());

const doors = new Map(stages.flatMap(({ doors = [] }) => doors).map((door) => [door.contract.name, door]));

/** What a button's door wants to be told. */
const wantedBy = (verb: string): string[] =>
  Object.keys((doors.get(verb)?.contract.input as { shape?: object } | undefined)?.shape ?? {});

/** Buttons that Teams would not press before a field is filled in which they have nothing to do with. */
const heldUp = (card: Card) =>
  buttonsOf(card).flatMap(({ verb, fields }) =>
    fields
      .filter(({ id, isRequired }) => isRequired && !wantedBy(verb).includes(id.split('::')[0] ?? ''))
      .map(({ id }) => `${verb} waits for ${id}`),
  );

/** Ids that were made just now differ each time; the company's own repeat one digit. */
const steady = (card: Card | null): string =>
  JSON.stringify(card, null, 2).replace(
    /\b(?!(\d)\1{7})[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
    'new-id',
  );

test.each(everyCard)('$name', async ({ name, draw }) => {
  const card = await draw(app);
  await expect(`${steady(card)}\n`).toMatchFileSnapshot(`../../golden/${name}.json`);
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
  expect(heldUp(card)).toEqual([]);
  for (const { verb } of buttonsOf(card)) expect(doors.has(verb), verb).toBe(true);
});

/** Cards that ask what somebody thinks, rather than who they are. */
const opinions = /^(check-ins\.(ask|open)|evaluation\.(ask|open)|trial\.|guidance\.orientation)/;

test('no question is answered beforehand: what somebody thinks is theirs to say', async () => {
  const asked = everyCard.filter(({ name }) => opinions.test(name.replace(/^(reply|command)\./, '')));
  for (const { name, draw } of asked) {
    const card = await draw(app);
    const chosen = card ? typed(card, /^Input\.ChoiceSet$/).filter(({ value }) => value !== undefined) : [];
    expect(chosen, name).toEqual([]);
    const ticked = card ? typed(card, /^Input\.Toggle$/).filter(({ value }) => value !== 'false') : [];
    expect(ticked, name).toEqual([]);
  }
  expect(asked.length).toBeGreaterThan(6);
});

test('every card has its golden file and every golden file its card, whatever can be pressed in chat is pressed', () => {
  const files = readdirSync('test/golden').filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(everyCard.map(({ name }) => `${name}.json`).sort());
  const pressable = [...doors.values()].filter(({ reply, contract }) => reply && contract.by === 'employee');
  expect(Object.keys(pressed).sort()).toEqual(pressable.map(({ contract }) => contract.name).sort());
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
