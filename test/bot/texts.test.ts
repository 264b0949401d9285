import { expect, test } from 'vitest';
import { type Catalogue, listed } from '../../bot/texts.ts';

const english: Catalogue = { en: { hello: 'Hello' } };
const both: Catalogue = { ...english, de: { hello: 'Hallo' } };

test.each([
  ['en-GB', english, 'Ada and Grace'],
  ['de-DE', english, 'Ada and Grace'],
  ['de-DE', both, 'Ada und Grace'],
  ['not a language', english, 'Ada and Grace'],
])('names stand in a sentence for %s as the sentence is written', (language, texts, sentence) => {
  expect(listed(texts, { language }, ['Ada', 'Grace'])).toBe(sentence);
});
