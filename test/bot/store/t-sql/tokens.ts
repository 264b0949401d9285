import { reserved, spoken } from './words.ts';

export interface Token {
  kind: 'word' | 'name' | 'number' | 'text' | 'parameter' | 'sign' | 'end';
  /** Keywords in capitals; names as they are, without their quotes. */
  text: string;
}

/** SQL Server would not take this statement. */
export class Refused extends Error {}

const PIECES =
  /\s*(?:"([^"]+)"|'((?:[^']|'')*)'|(@\d+)|(\d+(?:\.\d+)?(?:e\d+)?)|([A-Za-z_]\w*)|(<>|<=|>=|[=<>(),.*+\-/])|(\S))/y;

export function tokens(statement: string): Token[] {
  const found: Token[] = [];
  const text = statement.trimEnd();
  PIECES.lastIndex = 0;
  while (PIECES.lastIndex < text.length) {
    const piece = PIECES.exec(text);
    if (!piece) throw new Refused(`cannot be read: ${text}`);
    found.push(tokenOf(piece));
  }
  return [...found, { kind: 'end', text: 'the end' }];
}

function tokenOf([, quoted, literal, parameter, number, word, sign, other]: string[]): Token {
  if (quoted !== undefined) return { kind: 'name', text: quoted };
  if (literal !== undefined) return { kind: 'text', text: literal };
  if (parameter) return { kind: 'parameter', text: parameter };
  if (number) return { kind: 'number', text: number };
  if (sign) return { kind: 'sign', text: sign };
  if (other) throw new Refused(`${other} means nothing`);
  return wordOf(word ?? '');
}

function wordOf(word: string): Token {
  const upper = word.toUpperCase();
  if (spoken.has(upper) && word === upper) return { kind: 'word', text: upper };
  if (reserved.has(upper)) throw new Refused(`${word} is reserved: a name like it wants quotes`);
  return { kind: 'name', text: word };
}
