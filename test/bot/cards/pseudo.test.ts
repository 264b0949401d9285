import { expect, test } from 'vitest';
import type { Card } from '../../../bot/card.ts';
import { stages } from '../../../bot/stages.ts';
import { company, plainNames } from './company.ts';
import { everyCard } from './drawn.ts';

/** What people wrote, and what is named after them: nobody translates it. */
const theirs = [
  ...Object.values(plainNames).flatMap((name) => [name, name.split(' ')[0] ?? name]),
  ...['Learning together', 'Finance', 'Spreadsheets', 'Presenting', 'Give a talk', 'Dana Roth'],
  ...[
    'I learned most from my peers.',
    'How long is it?',
    'Twelve weeks.',
    'May I swap?',
    'Thank you for your patience.',
  ],
  ...[
    'Analyst',
    'Berlin',
    'Online, in Teams',
    'In Teams',
    'Between us.',
    'To speak up',
    'Find a topic',
    'Find a date',
  ],
  ...['Shall we talk on Thursday?', 'You made *time* for me.', 'I gave my first talk.'],
  ...['May I?', 'Write a guide', 'Collect notes', 'Ask around', 'Patience'],
];

/** Where readers see words of ours. */
const seen = new Set(['text', 'title', 'label', 'placeholder', 'errorMessage', 'fallbackText']);

function spoken(of: unknown, key = ''): string[] {
  if (typeof of === 'string') return seen.has(key) ? [of] : [];
  if (Array.isArray(of)) return of.flatMap((one) => spoken(one, key));
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([name, value]) => (name === 'data' ? [] : spoken(value, name)));
}

/** What is left of a text when everything that went through the catalogue, or is somebody's own, is taken out. */
function untranslated(text: string): string {
  let left = text;
  while (/⟦[^⟦⟧]*⟧/.test(left)) left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  for (const words of theirs) left = left.replaceAll(words, '');
  return left.replace(/[^\p{L}]/gu, '');
}

/** Names of languages, and the program's own words, come from elsewhere. */
const NAME =
  '(?:(?:American |British |Australian |Canadian )?English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Swedish|Hindi|Japanese|Chinese|Arabic|Hebrew)(?: \\(.*\\))?';
const elsewhere = new RegExp(`^${NAME}(?:, ${NAME})*$`);

/** A channel has no language of its own, whose data was erased has chosen none any more, and who has just chosen another reads that. */
const inEnglish = new Set([
  ...stages.flatMap(({ postings = [] }) => postings.map(({ name }) => name)),
  'reply.privacy.erase',
  'reply.awareness.speak',
]);

test('in the pseudo-language every word of ours stands in brackets, so that none is left to translate by hand', async () => {
  const app = await company();
  for (const id of Object.keys(plainNames)) await app.store.people.speakTo(id, 'qps-ploc');
  const { purpose } = (await app.store.programs.get('program'))?.settings ?? { purpose: '' };
  const { skills = [] } = (await app.store.programs.get('program'))?.settings ?? {};
  for (const { name, draw } of everyCard.filter(({ name }) => !inEnglish.has(name))) {
    const card: Card | null = await draw(app);
    if (!card) continue;
    const left = spoken(card)
      .filter((text) => !elsewhere.test(text) && text !== purpose && !skills.includes(text))
      .filter((text) => untranslated(text.replaceAll(purpose, '')) !== '');
    expect(left, name).toEqual([]);
    expect(JSON.stringify(card), name).toContain('⟦');
  }
});

test('a card of a reader whose language nobody wrote for is in English, with days as their country writes them', async () => {
  const app = await company();
  await app.store.people.speakTo('ada', 'de-DE');
  const announced = everyCard.find(({ name }) => name === 'awareness.announce');
  const german = JSON.stringify(await announced?.draw(app));
  await app.store.people.speakTo('ada', 'en-US');
  const american = JSON.stringify(await announced?.draw(app));
  expect(german).toMatch(/until \w+day,? \d+ \w+/);
  expect(american).toMatch(/until \w+day, \w+ \d+/);
  await app.store.people.speakTo('ada', 'no_such tag');
  expect(JSON.stringify(await announced?.draw(app))).toContain('You are invited');
});
