import { LONGEST_LINE, LONGEST_TEXT } from '../shared/fields.ts';

/** Adaptive Cards 1.5, as far as we use them. Names and free text go through TextRuns, which know no markdown. */
export interface Card {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  fallbackText: string;
  body: Element[];
  actions?: Action[];
  /** What Teams asks of its own accord when the card is looked at again. */
  refresh?: { action: { type: 'Action.Execute'; verb: string; data: object } };
}

export type Element = { type: string } & Record<string, unknown>;
export type Action = { type: string; title: string } & Record<string, unknown>;

export interface Choice {
  title: string;
  value: string;
}

/** `summary` is what a notification or an old client shows, and what a screen reader hears first. */
export const card = (summary: string, body: Element[], actions: Action[] = []): Card =>
  fitted({
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    body,
    ...(actions.length ? { actions } : {}),
  });

/** Half of an emoji is no letter. */
const HALF = /[\uD800-\uDBFF]$/;

/** As much of a long text as a card has room for. */
export const clipped = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(HALF, '')
        .trimEnd()}…`;

/** As many buttons as Microsoft's renderer shows. */
export const MOST_ACTIONS = 5;

/** What Teams surely takes. */
export const MOST_BYTES = 25 * 1024;

/** What this adds to a card, in bytes. */
export const weight = (of: unknown): number => new TextEncoder().encode(JSON.stringify(of)).length;

/** What a card still gets on its way: its refresh, a button that leads on, a line about a break. */
const MORE_BYTES = 2 * 1024;

/** What people wrote is shortened where a card has no room for all of it; what they have in a field stays whole. */
function fitted(whole: Card): Card {
  let shown = whole;
  for (const most of [400, 150, 60, 30]) {
    if (weight(shown) <= MOST_BYTES - MORE_BYTES) return shown;
    shown = shortened(whole, most) as Card;
  }
  return shown;
}

/** Where readers see words; what a button sends is not among it. */
const SEEN = ['text', 'title', 'label', 'fallbackText'];
const SENT = ['data', 'fallback'];

function shortened(of: unknown, most: number, name = ''): unknown {
  if (typeof of === 'string') return SEEN.includes(name) ? clipped(of, most) : of;
  if (Array.isArray(of)) return of.map((one) => shortened(one, most));
  if (typeof of !== 'object' || of === null) return of;
  const entries = Object.entries(of).map(([key, value]) => [
    key,
    SENT.includes(key) ? value : shortened(value, most, key),
  ]);
  return Object.fromEntries(entries);
}

const run = (text: string, look: object = {}) => ({ type: 'TextRun', text, ...look });
const rich = (inlines: object[], look: object = {}): Element => ({ type: 'RichTextBlock', inlines, ...look });

/** The card's one title: our own words only, so that it may be a heading for screen readers. */
export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'large',
  weight: 'bolder',
  wrap: true,
});

export const text = (words: string): Element => rich([run(words)]);
export const strong = (words: string): Element => rich([run(words, { weight: 'bolder' })]);
export const big = (words: string): Element => rich([run(words, { size: 'large', weight: 'bolder' })]);
export const quiet = (words: string): Element => rich([run(words, { isSubtle: true, size: 'small' })]);
export const apart = (element: Element): Element => ({ ...element, separator: true, spacing: 'large' });

/** A label and what it says, line by line. */
export const facts = (lines: [string, string][]): Element[] =>
  lines.map(([label, said]) => rich([run(`${label}: `, { weight: 'bolder' }), run(said)]));

export const bullets = (lines: string[]): Element[] =>
  lines.map((line) => rich([run(`•  ${line}`)], { spacing: 'small' }));

interface Field {
  id: string;
  label: string;
  required?: string;
}

const field = ({ id, label, required }: Field) => ({
  id,
  label,
  ...(required ? { isRequired: true, errorMessage: required } : {}),
});

export const choose = (of: Field & { choices: Choice[]; value?: string; compact?: boolean }): Element => ({
  type: 'Input.ChoiceSet',
  ...field(of),
  style: of.compact ? 'compact' : 'expanded',
  choices: of.choices,
  wrap: true,
  ...(of.value === undefined ? {} : { value: of.value }),
});

/** Typing narrows the list; several may be picked. `from`: the door, with its query, that knows more than the list. */
export const pick = (
  of: Field & { choices: Choice[]; values?: string[]; from?: string; placeholder?: string },
): Element => ({
  type: 'Input.ChoiceSet',
  ...field(of),
  isMultiSelect: true,
  style: 'filtered',
  choices: of.choices,
  ...(of.from ? { 'choices.data': { type: 'Data.Query', dataset: of.from } } : {}),
  ...(of.placeholder ? { placeholder: of.placeholder } : {}),
  ...(of.values?.length ? { value: of.values.join(',') } : {}),
});

/** What is typed: a line of it, or `lines`. `most`: letters, where it is not as many as such a text takes anyway. */
export const write = (
  of: Field & { lines?: boolean; value?: string; most?: number; placeholder?: string },
): Element => ({
  type: 'Input.Text',
  ...field(of),
  isMultiline: of.lines ?? false,
  maxLength: of.most ?? (of.lines ? LONGEST_TEXT : LONGEST_LINE),
  ...(of.value ? { value: of.value } : {}),
  ...(of.placeholder ? { placeholder: of.placeholder } : {}),
});

export const toggle = (id: string, title: string): Element => ({
  type: 'Input.Toggle',
  id,
  title,
  value: 'false',
  valueOn: 'true',
  valueOff: 'false',
  wrap: true,
});

export const dateField = (of: Field & { value?: string; min?: string; max?: string }): Element => ({
  type: 'Input.Date',
  ...field(of),
  ...(of.value ? { value: of.value } : {}),
  ...(of.min ? { min: of.min } : {}),
  ...(of.max ? { max: of.max } : {}),
});

/** A button that comes back as `verb`, the name of a door. Clients without Universal Actions send the same as a submit. */
export const press = (title: string, verb: string, data: Record<string, unknown> = {}): Action => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});

/** A button that only leads elsewhere: it takes none of the card's fields along, so that none has to be filled in first. */
export function lead(title: string, verb: string, data: Record<string, unknown> = {}): Action {
  const none = { associatedInputs: 'none' };
  const { fallback, ...pressed } = press(title, verb, data);
  return { ...pressed, ...none, fallback: { ...(fallback as object), ...none } };
}

/** The verb by which a card that was sent asks, by its outbox key, how it looks now. */
export const REFRESH = 'chat.refresh';

/** Seen again, the card asks by this verb for itself as it is by then. */
export const refreshing = (of: Card, verb: string, data: object): Card => ({
  ...of,
  refresh: { action: { type: 'Action.Execute', verb, data } },
});

/** A button that opens a window beside the chat, for what is long; it shows what `verb` shows. */
export const inWindow = (title: string, verb: string, data: Record<string, unknown> = {}): Action => ({
  type: 'Action.Submit',
  title,
  data: { ...data, verb, msteams: { type: 'task/fetch' } },
});

/** Opens further fields under the buttons. */
export const unfold = (title: string, body: Element[], actions: Action[]): Action => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body, actions },
});

export const open = (title: string, url: string): Action => ({ type: 'Action.OpenUrl', title, url });
