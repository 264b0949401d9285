import { expect, test } from 'vitest';
import { levelOf, shortName } from '../../shared/person.ts';

test.each([
  ['Chief Executive Officer', 7],
  ['CTO', 7],
  ['SVP Sales', 7],
  ['Vice President, Finance', 7],
  ['Director of Sales', 6],
  ['Head of Platform', 5],
  ['Lead Engineer', 4],
  ['Product Manager', 4],
  ['Principal Scientist', 4],
  ['Senior Analyst', 3],
  ['Sr Analyst', 3],
  ['Engineer II', 2],
  ['Engineer I', 1],
  ['Junior Buyer', 1],
  ['Intern', 1],
  ['Internal Auditor', 2],
  ['Assistant to the Director', 1],
  ['Leadership Trainer', 2],
  ['Sachbearbeiter', 2],
  ['   ', null],
  [null, null],
])('the title %s stands on step %s', (title, level) => {
  expect(levelOf(title)).toBe(level);
});

test.each([
  ['Ada Okafor', 'Ada'],
  ['Dr. Grace Lindqvist', 'Grace'],
  ['Prof. Dr. Änne Weiß', 'Änne'],
  ['Weber, Anna', 'Anna'],
  ['Weber, Dr. Anna', 'Anna'],
  ['Martin King, Jr.', 'Martin'],
  ["Dara O'Súilleabháin-D'Angelo", 'Dara'],
  ['Zoë 🌻 Visser', 'Zoë'],
  ['山田 太郎', '山田'],
  ['Cher', 'Cher'],
  ['  Ada  Okafor ', 'Ada'],
  ['', ''],
])('%s is called %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
