import { type Figure, type FigureName, verdict } from '../../metrics.ts';

export const suggestionNames = [
  'reach-out',
  'explain-more',
  'shorten-assessment',
  'widen-pool',
  'widen-catalogue',
  'book-sooner',
  'meet-more-often',
  'ask-less-often',
  'talk-about-balance',
  'look-after-early',
  'ask-what-to-change',
  'tell-it',
] as const;
export type SuggestionName = (typeof suggestionNames)[number];

export interface Suggestion {
  name: SuggestionName;
  /** The figure it is drawn from. */
  because: FigureName;
}

type Find = (name: FigureName) => Figure | undefined;

/** Only where the figure is surely on that side, whatever its give. */
const under = (find: Find, name: FigureName, bound: number) => (find(name)?.high ?? bound) < bound;
const over = (find: Find, name: FigureName, bound: number) => (find(name)?.low ?? bound) > bound;
const misses = (find: Find, name: FigureName) => {
  const figure = find(name);
  return figure !== undefined && verdict(figure) === 'missed';
};

const signs: Record<SuggestionName, { because: FigureName; holds: (find: Find) => boolean }> = {
  'reach-out': { because: 'reach', holds: (find) => under(find, 'reach', 0.95) },
  'explain-more': { because: 'opt-in', holds: (find) => under(find, 'opt-in', 0.15) },
  'shorten-assessment': { because: 'assessed', holds: (find) => under(find, 'assessed', 0.8) },
  'widen-pool': { because: 'matched', holds: (find) => misses(find, 'matched') },
  'widen-catalogue': { because: 'coverage', holds: (find) => under(find, 'coverage', 0.7) },
  'book-sooner': { because: 'met-within-14-days', holds: (find) => misses(find, 'met-within-14-days') },
  'meet-more-often': { because: 'second-meeting', holds: (find) => under(find, 'second-meeting', 0.75) },
  'ask-less-often': { because: 'check-in-response', holds: (find) => under(find, 'check-in-response', 0.5) },
  'talk-about-balance': { because: 'balance', holds: (find) => under(find, 'balance', 0.6) },
  'look-after-early': { because: 'ended-early', holds: (find) => over(find, 'ended-early', 0.25) },
  'ask-what-to-change': { because: 'satisfaction', holds: (find) => misses(find, 'satisfaction') },
  'tell-it': {
    because: 'recommendation',
    holds: (find) => over(find, 'recommendation', 20) && !misses(find, 'satisfaction'),
  },
};

/** What the figures suggest for the next round; nothing where they leave a doubt. */
export function suggestionsFrom(figures: readonly Figure[]): Suggestion[] {
  const find: Find = (name) => figures.find((figure) => figure.name === name);
  return suggestionNames.flatMap((name) => {
    const { because, holds } = signs[name];
    return holds(find) ? [{ name, because }] : [];
  });
}
