import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import type { Face } from './runs.ts';

export type Weight = 400 | 600;

/** A font, or the part of one that lies in a file of its own. */
export interface FontFile extends Face {
  file: string;
  /** Whether it holds all weights, and is to be cut to one before a paper can carry it. */
  variable: boolean;
}

// Found when the server starts, so that a package left behind is noticed then and not by who has earned a certificate.
const require = createRequire(import.meta.url);
export const SERIF = {
  400: require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf'),
  italic: require.resolve('@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
};
const map = {
  arabic: require.resolve('@fontsource-variable/noto-naskh-arabic/unicode.json'),
  hebrew: require.resolve('@fontsource-variable/noto-serif-hebrew/unicode.json'),
  devanagari: require.resolve('@fontsource-variable/noto-serif-devanagari/unicode.json'),
  thai: require.resolve('@fontsource-variable/noto-serif-thai/unicode.json'),
  chinese: require.resolve('@fontsource-variable/noto-serif-sc/unicode.json'),
  japanese: require.resolve('@fontsource-variable/noto-serif-jp/unicode.json'),
  korean: require.resolve('@fontsource-variable/noto-serif-kr/unicode.json'),
};

/** A family knows which of its files holds a letter; most are cut into a hundred. */
type Family = (letter: string) => FontFile | null;

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

function fontFile(file: string, variable: boolean): FontFile {
  const codes = once(() => {
    const font = create(readFileSync(file));
    return new Set('characterSet' in font ? font.characterSet : []);
  });
  const holds = (letter: string) => [...letter].every((one) => codes().has(one.codePointAt(0) ?? 0));
  return { file, variable, holds };
}

const parts = (named: (part: string) => boolean, index: string): Family => {
  const files = once(() => filesByCode(named, index));
  return (letter) => {
    const file = files().get(letter.codePointAt(0) ?? 0);
    return file?.holds(letter) ? file : null;
  };
};

function filesByCode(named: (part: string) => boolean, index: string): Map<number, FontFile> {
  const folder = dirname(index);
  const ranges: Record<string, string> = JSON.parse(readFileSync(index, 'utf8'));
  const byCode = new Map<number, FontFile>();
  for (const [part, range] of Object.entries(ranges)) {
    if (!named(part)) continue;
    const name = `${folder.split(/[\\/]/).at(-1)}-${part.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`;
    const file = fontFile(`${folder}/files/${name}`, true);
    for (const code of codesIn(range)) byCode.set(code, file);
  }
  return byCode;
}

/** `U+3042,U+4e00-4e03`, as style sheets write it. */
function codesIn(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range
      .replace(/^\s*U\+/i, '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

const script = (name: 'arabic' | 'hebrew' | 'devanagari' | 'thai') =>
  parts((part) => part === name, map[name]);
const signs = (name: 'chinese' | 'japanese' | 'korean') => parts((part) => part.startsWith('['), map[name]);
const others = [script('arabic'), script('hebrew'), script('devanagari'), script('thai')];
const [chinese, japanese, korean] = [signs('chinese'), signs('japanese'), signs('korean')];

const whole = (file: string): Family => {
  const font = fontFile(file, false);
  return (letter) => (font.holds(letter) ? font : null);
};
const serif = { 400: whole(SERIF[400]), 600: whole(SERIF[600]) };

/** One sign may be written in three ways: what else is in the text tells which, or the language of who it is about. */
function eastern(text: string, language: string): Family[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [japanese, chinese, korean];
  if (/\p{Script=Hangul}/u.test(text)) return [korean, chinese, japanese];
  if (/^ja\b/i.test(language)) return [japanese, chinese, korean];
  return /^ko\b/i.test(language) ? [korean, chinese, japanese] : [chinese, japanese, korean];
}

/** Which font has a letter of this text; null where none has. */
export function facesFor(text: string, weight: Weight, language: string): Family {
  const families = [serif[weight], ...others, ...eastern(text, language)];
  return (letter) => {
    for (const family of families) {
      const file = family(letter);
      if (file) return file;
    }
    return null;
  };
}

/** The font with these letters and no others, in a form that a paper can carry; a joiner is drawn as a space of no width. */
export async function fontWith({ file, variable }: FontFile, text: string, weight: Weight): Promise<Buffer> {
  const font = await readFile(file);
  return variable
    ? subsetFont(font, `${text} `, { targetFormat: 'truetype', variationAxes: { wght: weight } })
    : font;
}
