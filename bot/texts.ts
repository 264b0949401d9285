import { IntlMessageFormat } from 'intl-messageformat';

/** ICU messages by key, English first; a language that lacks a key falls back to English. */
export interface Catalogue<Key extends string = string> {
  en: Record<Key, string>;
  [language: string]: Partial<Record<Key, string>>;
}

export interface Reader {
  language: string;
  hours: { timeZone: string } | null;
}

export type Values = Record<string, string | number | boolean | Date | null>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

const parsed = new Map<string, IntlMessageFormat>();

const zoneOf = ({ hours }: Reader): string => {
  const zone = hours?.timeZone ?? 'UTC';
  return zone.startsWith('UTC') ? 'UTC' : zone;
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

/** Speaks a catalogue to one reader: their language, their zone. `{at, date, day}` and `{at, date, moment}` are known. */
export function speak<Key extends string>(texts: Catalogue<Key>, reader: Reader): Say<Key> {
  const language = reader.language.split('-')[0] ?? 'en';
  return (key, values = {}) => {
    const spoken = texts[language]?.[key];
    return String(
      message(spoken ?? texts.en[key], spoken ? reader.language : 'en', zoneOf(reader)).format(values),
    );
  };
}

/** For texts without a single reader: channel posts, calendar bodies. */
export const everyone: Reader = { language: 'en', hours: null };
