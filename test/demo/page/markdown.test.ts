import { expect, test } from 'vitest';
import { markdown } from './markdown.ts';

test.each([
  ['bold and italic', '**Ada** and _Grace_', '<p><strong>Ada</strong> and <em>Grace</em></p>'],
  ['a list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['a numbered list', '1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
  ['markup in a name', 'Bo <b>Null</b>', '<p>Bo &#60;b&#62;Null&#60;/b&#62;</p>'],
  ['a link that would run', '[x](javascript:alert)', '<p>[x](javascript:alert)</p>'],
  ['a word with underscores', 'a_b_c', '<p>a_b_c</p>'],
])('%s', (_, text, html) => {
  expect(markdown(text)).toBe(html);
});
