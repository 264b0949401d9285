/** What a person may ask to be spoken to in; the names follow the reader. A new language is its texts and a line here. */
export const languages = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-ZA'] as const;

/** The language a reader is spoken to in: their own where there are texts in it, else English; so lists and names fit the sentence. */
export const spokenIn = (texts: Record<string, unknown>, language: string): string =>
  (language.split('-')[0] ?? '') in texts ? language : 'en';
