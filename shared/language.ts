/** The language a reader is spoken to in: their own where there are texts in it, else English; so lists and names fit the sentence. */
export const spokenIn = (texts: Record<string, unknown>, language: string): string =>
  (language.split('-')[0] ?? '') in texts ? language : 'en';
