/** Adaptive Cards 1.5, as far as we use them. Names and free text go through TextRuns, which know no markdown. */
export interface Card {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  fallbackText: string;
  body: Element[];
  actions?: Action[];
}

export type Element = { type: string } & Record<string, unknown>;
export type Action = { type: string; title: string } & Record<string, unknown>;

export interface Choice {
  title: string;
  value: string;
}

/** `summary` is what a notification or an old client shows, and what a screen reader hears first. */
export function card(summary: string, body: Element[], actions: Action[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: summary,
    body,
    ...(actions.length ? { actions } : {}),
  };
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

/** Typing narrows the list; several may be picked. */
export const pick = (of: Field & { choices: Choice[]; values?: string[] }): Element => ({
  type: 'Input.ChoiceSet',
  ...field(of),
  isMultiSelect: true,
  style: 'filtered',
  choices: of.choices,
  ...(of.values?.length ? { value: of.values.join(',') } : {}),
});

export const write = (
  of: Field & { lines?: boolean; value?: string; most: number; placeholder?: string },
): Element => ({
  type: 'Input.Text',
  ...field(of),
  isMultiline: of.lines ?? false,
  maxLength: of.most,
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

export const dateField = (of: Field & { value?: string; min?: string }): Element => ({
  type: 'Input.Date',
  ...field(of),
  ...(of.value ? { value: of.value } : {}),
  ...(of.min ? { min: of.min } : {}),
});

/** A button that comes back as `verb`, the name of a door. Clients without Universal Actions send the same as a submit. */
export const press = (title: string, verb: string, data: Record<string, unknown> = {}): Action => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});

/** Opens further fields under the buttons. */
export const unfold = (title: string, body: Element[], actions: Action[]): Action => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body, actions },
});

export const open = (title: string, url: string): Action => ({ type: 'Action.OpenUrl', title, url });
