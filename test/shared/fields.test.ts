import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { carried, id, lines, oneOfSeveral, several, shortText, whole, yes } from '../../shared/fields.ts';

const word = z.string().check(z.trim(), z.minLength(1));
const read = (field: z.ZodMiniType, value: unknown) => {
  const parsed = field.safeParse(value);
  return parsed.success ? parsed.data : 'refused';
};

test.each<[string, z.ZodMiniType, unknown, unknown]>([
  ['a list of the tab', several(word, 3), ['a', ' b '], ['a', 'b']],
  ['a list of a card', several(word, 3), 'a, b,,', ['a', 'b']],
  ['an empty list of a card', several(word, 3), '', []],
  ['too many of them', several(word, 3), 'a,b,c,d', 'refused'],
  ['something that is no list', several(word, 3), { a: 1 }, 'refused'],
  ['numbers in a list of words', several(word, 3), [1], 'refused'],
  [
    'a choice with a comma in it',
    several(oneOfSeveral(word), 3),
    `${carried('Ads, film')},Music`,
    ['Ads, film', 'Music'],
  ],
  ['three lines', lines(3), 'one\n\n two \r\nthree', ['one', 'two', 'three']],
  ['four lines', lines(3), 'a\nb\nc\nd', 'refused'],
  ['a line of 121 letters', lines(3), 'x'.repeat(121), 'refused'],
  ['lines of the tab', lines(3), ['one', 'two'], ['one', 'two']],
  ['a number', whole(1, 8), 3, 3],
  ['a number from a card', whole(1, 8), '3', 3],
  ['a number with a space typed after it', whole(1, 8), ' 3 ', 3],
  ['a number below zero', whole(-2, 2), '-2', -2],
  ['a number too low', whole(1, 8), '0', 'refused'],
  ['a number too high', whole(1, 8), '9', 'refused'],
  ['half a number', whole(1, 8), '1.5', 'refused'],
  ['another spelling of ten', whole(1, 80), '1e1', 'refused'],
  ['nothing for a number', whole(0, 8), '', 'refused'],
  ['a list for a number', whole(1, 8), ['3'], 'refused'],
  ['a switch that is on', yes, 'true', true],
  ['a switch that is off', yes, 'false', false],
  ['a switch that is something else', yes, 'on', 'refused'],
  ['an id', id, '0a-1B', '0a-1B'],
  ['an id that would leave its path', id, '../x', 'refused'],
  ['an id of 65 letters', id, 'x'.repeat(65), 'refused'],
  ['only blanks where words are needed', shortText, '  ', 'refused'],
])('%s', (_name, field, value, result) => {
  expect(read(field, value)).toEqual(result);
});
