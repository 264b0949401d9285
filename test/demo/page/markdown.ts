import { escaped } from '../../../shared/html.ts';

/** Works on escaped text, so what it lets through is only what it makes itself. */
const inline = (text: string) =>
  escaped(text)
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noreferrer">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\W)[_*]([^_*]+)[_*](?=\W|$)/g, '$1<em>$2</em>');

function list(lines: string[], mark: RegExp, tag: string): string {
  return `<${tag}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;
}

const BULLET = /^\s*[-*] /;
const NUMBER = /^\s*\d+\. /;

/** The markdown that Teams knows in cards: bold, italic, links and lists. */
export function markdown(text: string): string {
  const blocks = text.split(/\n{2,}|\r\r/);
  return blocks
    .map((block) => {
      const lines = block.split(/[\n\r]/).filter(Boolean);
      if (lines.length && lines.every((line) => BULLET.test(line))) return list(lines, BULLET, 'ul');
      if (lines.length && lines.every((line) => NUMBER.test(line))) return list(lines, NUMBER, 'ol');
      return `<p>${lines.map(inline).join('<br>')}</p>`;
    })
    .join('');
}
