import { expect, test } from 'vitest';
import { markdown } from '../../../../tab/office/rounds/markdown.ts';

test('a name with markup in it stays text', () => {
  expect(markdown('<img src=x onerror=alert(1)>')).not.toContain('<img');
  expect(markdown('[x](https://a.example/"onmouseover="y)')).not.toContain('"onmouseover');
});

test('bold, italic, links and line breaks are drawn', () => {
  expect(markdown('**both** _give_\n[read](https://a.example/b)')).toBe(
    '<strong>both</strong> <em>give</em><br><a href="https://a.example/b" target="_blank" rel="noreferrer">read</a>',
  );
});

test('a link that is not https is not a link', () => {
  expect(markdown('[x](javascript:alert(1))')).not.toContain('<a');
});

test('an underscore inside a word is an underscore', () => {
  expect(markdown('snake_case_name')).toBe('snake_case_name');
});
