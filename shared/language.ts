/** What a person may ask to be spoken to in; the names follow the reader. A new language is its texts and a line here. */
export const languages = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-ZA'] as const;
