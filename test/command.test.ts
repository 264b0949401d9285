import { expect, test } from 'vitest';
import { address, BadArgument, some, typed, whole } from './command.ts';
import { optionsFrom } from './demo/options.ts';

const options = { people: { type: 'string' }, fresh: { type: 'boolean' } } as const;

test('what is typed is read by its names', () => {
  expect(typed(['--people', '7', '--fresh'], options)).toMatchObject({ people: '7', fresh: true });
  expect(optionsFrom([])).toMatchObject({ port: 3900, people: 240, seed: 1, fresh: false });
});

test.each([
  [['--nonsense'], "Unknown option '--nonsense'."],
  [['extra'], "Unexpected argument 'extra'."],
  [['--people'], "Option '--people <value>' argument missing."],
])('%j is answered in one sentence', (args, sentence) => {
  expect(() => typed(args, options)).toThrow(new BadArgument(sentence));
});

test.each(['abc', '', '1.5', '-1', '1e3', 'NaN', '0', '101'])('“%s” is no number from 1 to 100', (text) => {
  expect(() => whole('people', text, 1, 100)).toThrow(BadArgument);
});

test('of what there is some may be asked for, and nothing else', () => {
  expect(some('only', 'b,a', ['a', 'b'])).toEqual(['b', 'a']);
  for (const text of ['', 'a,', 'z', 'a, b', 'constructor'])
    expect(() => some('only', text, ['a', 'b'])).toThrow(BadArgument);
});

test.each(['javascript:1', 'ftp://x', 'localhost:3978', 'http://', ''])(
  '“%s” is no address of a bot',
  (text) => {
    expect(() => address('bot', text)).toThrow(BadArgument);
  },
);

test('addresses over HTTP are taken as they are', () => {
  for (const text of ['http://127.0.0.1:3978/api/messages', 'https://pairwise.example.com/tab/'])
    expect(address('bot', text)).toBe(text);
});

test.each([
  ['--port', '0'],
  ['--port', '65535'],
  ['--people', '0'],
  ['--seed', 'x'],
])('the demo does not begin with %s %s', (...args) => expect(() => optionsFrom(args)).toThrow(BadArgument));
