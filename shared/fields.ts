import * as z from 'zod/mini';

// What comes from a card is text: numbers arrive as '3', lists as 'a,b', switches as 'true'.

export const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** The most letters of one line, such as a name or a skill, */
export const LONGEST_LINE = 120;
/** and of what a person writes in their own words. */
export const LONGEST_TEXT = 2000;

export const shortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_LINE));

/** Free text of a person; empty counts as not said. */
export const longText = z.string().check(z.trim(), z.maxLength(LONGEST_TEXT));

export const day = z.iso.date();

export const whole = (least: number, most: number) =>
  z.pipe(
    z.transform((value) =>
      typeof value === 'string' && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : value,
    ),
    z.int().check(z.gte(least), z.lte(most)),
  );

export const yes = z.pipe(
  z.transform((value) => (value === 'true' ? true : value === 'false' ? false : value)),
  z.boolean(),
);

const split = (value: unknown, at: RegExp) =>
  typeof value === 'string'
    ? value
        .split(at)
        .map((part) => part.trim())
        .filter(Boolean)
    : value;

/** Several choices: an array from the tab, a comma-separated text from a card. */
export const several = <Item extends z.ZodMiniType<unknown, string>>(item: Item, most: number) =>
  z.pipe(
    z.transform((value: z.input<Item>[] | string) => split(value, /,/) as z.input<Item>[]),
    z.array(item).check(z.maxLength(most)),
  );

const COMMA = '%2C';

/** A choice's value as a card carries it among several: its own commas are not the ones between them. */
export const carried = (value: string): string => value.replaceAll(',', COMMA);

/** The same read again. */
export const oneOfSeveral = (item: z.ZodMiniType<string, string>) =>
  z.pipe(
    item,
    z.transform((value: string) => value.replaceAll(COMMA, ',')),
  );

/** Several lines of free text: an array from the tab, one a line from a card. */
export const lines = (most: number) =>
  z.pipe(
    z.transform((value: string[] | string) => split(value, /\n/) as string[]),
    z.array(shortText).check(z.maxLength(most)),
  );
