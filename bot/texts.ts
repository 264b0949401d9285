import { IntlMessageFormat } from 'intl-messageformat';
import type { ProgramSettings, Wording } from '../shared/program.ts';

/** ICU messages by key, English first; a language that lacks a key falls back to English. */
export interface Catalogue<Key extends string = string> {
  en: Record<Key, string>;
  [language: string]: Partial<Record<Key, string>>;
}

export interface Reader {
  language: string;
  hours: { timeZone: string } | null;
  /** A program's own words, in place of ours. */
  wording?: Wording;
}

export type Values = Record<string, string | number | boolean | Date | null>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** The pseudo-language, as Windows has it: every text of ours between brackets, so that what is not translated shows. */
const PSEUDO = 'qps';

const parsed = new Map<string, IntlMessageFormat>();
const locales = new Map<string, string>();

const zoneOf = ({ hours }: Reader): string => {
  const zone = hours?.timeZone ?? 'UTC';
  return /^(UTC|custom:)/.test(zone) ? 'UTC' : zone;
};

function message(text: string, language: string, timeZone: string): IntlMessageFormat {
  const key = `${language} ${timeZone} ${text}`;
  let known = parsed.get(key);
  if (!known) {
    const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
    const formats = {
      date: { day, moment: { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const },
    };
    known = new IntlMessageFormat(text, language, formats, { ignoreTag: true });
    if (parsed.size > 20_000) parsed.clear();
    parsed.set(key, known);
  }
  return known;
}

/**
 * Speaks a catalogue to one reader: their language, their zone, their program's own words where it has some.
 * `{at, date, day}` and `{at, date, moment}` are known. Dates of English texts are set as English is in the
 * reader's own country.
 */
export function speak<Key extends string>(texts: Catalogue<Key>, reader: Reader): Say<Key> {
  const language = reader.language.split('-')[0] ?? 'en';
  const english = locale(reader.language, englishOf);
  const zone = zoneOf(reader);
  return (key, values = {}) => {
    const own = reader.wording?.[texts.en[key]];
    const spoken = own === undefined ? texts[language]?.[key] : undefined;
    const text = own ?? spoken ?? texts.en[key];
    const said = String(message(text, spoken ? locale(reader.language) : english, zone).format(values));
    return language === PSEUDO ? `⟦${said}⟧` : said;
  };
}

/** The locale of what is said to this reader from this catalogue: for names of languages, lists and numbers beside it. */
export const spokenLocale = (texts: Catalogue, { language }: Pick<Reader, 'language'>): string =>
  (language.split('-')[0] ?? 'en') in texts ? locale(language) : locale(language, englishOf);

/** Names, or other things, one after the other in a sentence of this catalogue. */
export const listed = (texts: Catalogue, reader: Pick<Reader, 'language'>, items: Iterable<string>): string =>
  new Intl.ListFormat(spokenLocale(texts, reader)).format(items);

/** What languages are called in a sentence of this catalogue. */
export function languageNames(texts: Catalogue, reader: Pick<Reader, 'language'>): (tag: string) => string {
  const names = new Intl.DisplayNames([spokenLocale(texts, reader)], { type: 'language' });
  return (tag) => names.of(tag) ?? tag;
}

/** A language tag as the directory has it, fit for Intl; what is no tag at all is English. */
function locale(tag: string, of: (tag: Intl.Locale) => string = String): string {
  const key = `${of === englishOf} ${tag}`;
  const known = locales.get(key) ?? made(tag, of);
  locales.set(key, known);
  return known;
}

function made(tag: string, of: (tag: Intl.Locale) => string): string {
  try {
    return of(new Intl.Locale(tag));
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}

/** English as it is written where this language is at home. */
function englishOf(tag: Intl.Locale): string {
  if (tag.language === 'en') return String(tag);
  const { region } = tag.maximize();
  return region ? `en-${region}` : 'en';
}

/** The reader of a card about this program, who gets the program's own words. */
export const worded = <Anyone extends Reader>(reader: Anyone, { wording }: ProgramSettings): Anyone =>
  wording ? { ...reader, wording } : reader;

/** The English texts whose keys begin with one of these: what a program may say in its own words. */
export const partOf = (texts: Catalogue, ...beginnings: string[]): Catalogue => ({
  en: Object.fromEntries(
    Object.entries(texts.en).filter(([key]) => beginnings.some((beginning) => key.startsWith(beginning))),
  ),
});

/** For texts without a single reader: channel posts, calendar bodies. */
export const everyone: Reader = { language: 'en', hours: null };

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** As intl-messageformat numbers the parts of a message: 0 is text, 3 a date, 7 the number within a plural. */
const TEXT = 0;
const DATE = 3;
const POUND = 7;

/** Each placeholder of an ICU message, and whether it is written as a date. Throws a SyntaxError where it cannot be read. */
export function placeholders(text: string): Map<string, 'date' | 'other'> {
  const found = new Map<string, 'date' | 'other'>();
  collect(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), found);
  return found;
}

function collect(ast: Ast, found: Map<string, 'date' | 'other'>): void {
  for (const part of ast) {
    if (part.type === TEXT || part.type === POUND) continue;
    found.set(part.value, part.type === DATE ? 'date' : 'other');
    if ('options' in part) for (const { value } of Object.values(part.options)) collect(value, found);
  }
}
