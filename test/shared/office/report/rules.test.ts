import { expect, test } from 'vitest';
import type { Figure, FigureName } from '../../../../shared/metrics.ts';
import { suggestionNames, suggestionsFrom } from '../../../../shared/office/report/rules.ts';
import { suggestionWords } from '../../../../shared/office/report/words.ts';

const figure = (name: FigureName, low: number, high: number, target?: number): Figure => ({
  ...{ name, value: (low + high) / 2, low, high, count: null, of: 100, give: 4, unit: 'share', when: 'ever' },
  ...(target === undefined ? {} : { target }),
});

test.each<[string, Figure[], string[]]>([
  ['nothing is said of nothing', [], []],
  ['few who join want it explained', [figure('opt-in', 0.05, 0.12)], ['explain-more']],
  ['where it may be enough, nothing is said', [figure('opt-in', 0.05, 0.2)], []],
  ['a goal surely missed', [figure('matched', 0.5, 0.6, 0.7)], ['widen-pool']],
  ['a goal that is open', [figure('matched', 0.5, 0.8, 0.7)], []],
  ['many endings', [figure('ended-early', 0.3, 0.4)], ['look-after-early']],
  ['people recommend it', [figure('recommendation', 30, 50)], ['tell-it']],
  [
    'recommended, but less liked than hoped',
    [figure('recommendation', 30, 50), figure('satisfaction', 3, 3.5, 4)],
    ['ask-what-to-change'],
  ],
])('%s', (_what, figures, names) => {
  expect(suggestionsFrom(figures).map(({ name }) => name)).toEqual(names);
});

test('every suggestion says what one may do', () => {
  for (const name of suggestionNames) expect(suggestionWords[name].length).toBeGreaterThan(40);
});
