import { badRequest } from './words.ts';

type Row = object;
type Test = (row: Row) => boolean;

/** The words of a filter, read from the front. */
interface Words {
  text: string;
  left: string[];
}

const TOKEN = /\s*(\(|\)|,|'(?:[^']|'')*'|[^\s(),']+)/gy;

const invalid = ({ text }: Pick<Words, 'text'>) =>
  badRequest(`Invalid filter clause: ${text}`, 'Request_UnsupportedQuery');

function wordsOf(text: string): Words {
  const left = [...text.matchAll(TOKEN)].map((match) => match[1] as string);
  const read = left.join('').replaceAll(/\s/g, '');
  if (read !== text.replaceAll(/\s/g, '')) throw invalid({ text });
  return { text, left };
}

function next(words: Words): string {
  const word = words.left.shift();
  if (word === undefined) throw invalid(words);
  return word;
}

function expect(words: Words, word: string) {
  if (next(words) !== word) throw invalid(words);
}

const comes = ({ left }: Words, word: string) => left[0]?.toLowerCase() === word;

function literal(word: string): unknown {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'");
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : word;
}

/** `teamsApp/externalId` reads one object into the next. */
const read = (row: Row, path: string): unknown =>
  path.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], row);

const same = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : (a ?? null) === b;

function listIn(words: Words): unknown[] {
  expect(words, '(');
  const all = [literal(next(words))];
  while (comes(words, ',')) {
    next(words);
    all.push(literal(next(words)));
  }
  expect(words, ')');
  return all;
}

type Compare = (own: unknown, value: unknown) => boolean;
const comparisons: Record<string, Compare> = {
  eq: same,
  ne: (own, value) => !same(own, value),
  ge: (own, value) => String(own ?? '') >= String(value),
  le: (own, value) => String(own ?? '') <= String(value),
};

function comparison(words: Words, field: string): Test {
  const operator = next(words).toLowerCase();
  if (operator === 'in') {
    const values = listIn(words);
    return (row) => values.some((value) => same(read(row, field), value));
  }
  const compare = comparisons[operator];
  if (!compare) throw invalid(words);
  const value = literal(next(words));
  return (row) => compare(read(row, field), value);
}

function startsWith(words: Words): Test {
  const [field, start] = listIn(words).map(String);
  if (field === undefined || start === undefined) throw invalid(words);
  return (row) =>
    String(read(row, field) ?? '')
      .toLowerCase()
      .startsWith(start.toLowerCase());
}

function single(words: Words): Test {
  const word = next(words);
  if (word === '(') {
    const inner = anyOf(words);
    expect(words, ')');
    return inner;
  }
  if (word.toLowerCase() === 'not') {
    const inner = single(words);
    return (row) => !inner(row);
  }
  return word.toLowerCase() === 'startswith' ? startsWith(words) : comparison(words, word);
}

function chain(words: Words, link: string, part: (words: Words) => Test): Test[] {
  const tests = [part(words)];
  while (comes(words, link)) {
    next(words);
    tests.push(part(words));
  }
  return tests;
}

function allOf(words: Words): Test {
  const tests = chain(words, 'and', single);
  return (row) => tests.every((test) => test(row));
}

function anyOf(words: Words): Test {
  const tests = chain(words, 'or', allOf);
  return (row) => tests.some((test) => test(row));
}

/** The part of `$filter`'s grammar that directories see: eq, ne, ge, le, in, startsWith, and, or, not, parentheses. */
export function filterOf(text: string): Test {
  const words = wordsOf(text);
  const test = anyOf(words);
  if (words.left.length) throw invalid(words);
  return test;
}
