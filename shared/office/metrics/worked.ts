import type { Figure } from '../../metrics.ts';
import type { CountName } from './count-names.ts';
import type { Formula } from './formula.ts';
import type { InLots } from './lots.ts';

/** What is not told is not there. */
export type Lots = Partial<Record<CountName, InLots>>;

export type Told = Pick<Figure, 'value' | 'low' | 'high' | 'count' | 'of' | 'give'>;

export const nothing: Told = { value: null, low: null, high: null, count: null, of: null, give: 0 };

function namesIn(formula: Formula): CountName[] {
  switch (formula.is) {
    case 'people':
      return [formula.part];
    case 'share':
      return [formula.part, formula.whole];
    case 'mean':
      return [formula.sum, formula.whole];
    case 'balance':
      return [formula.plus, formula.minus, formula.whole];
    case 'half':
      return [formula.whole, ...formula.steps.map(([name]) => name)];
  }
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Works a formula out of counts in lots. `low` and `high`: what the truth lies between, whatever the lots hide. */
export function worked(formula: Formula, told: Lots, leastLots: number): Told {
  if (namesIn(formula).some((name) => !told[name])) return nothing;
  const lots = told as Record<CountName, InLots>;
  if (formula.is === 'people') {
    const { about, give } = lots[formula.part];
    return { ...nothing, value: about, low: Math.max(0, about - give), high: about + give, give };
  }
  const whole = lots[formula.whole];
  const of = whole.about;
  if (of < leastLots * (whole.give + 1)) return nothing;
  const [fewest, most] = [of - whole.give, of + whole.give];
  switch (formula.is) {
    case 'share': {
      const part = lots[formula.part];
      const count = Math.min(part.about, of);
      const low = within((part.about - part.give) / most, 0, 1);
      const high = within((part.about + part.give) / fewest, 0, 1);
      return { value: count / of, low, high, count, of, give: whole.give };
    }
    case 'mean': {
      const { about, give } = lots[formula.sum];
      const mean = (sum: number, people: number) =>
        Math.min(formula.to, formula.from + sum / people / formula.by);
      const low = mean(Math.max(0, about - give), most);
      return {
        value: mean(about, of),
        low,
        high: mean(about + give, fewest),
        count: null,
        of,
        give: whole.give,
      };
    }
    case 'balance': {
      const [plus, minus] = [lots[formula.plus], lots[formula.minus]];
      const points = (people: number, among: number) => within((people / among) * 100, -100, 100);
      const more = plus.about - minus.about;
      const give = plus.give + minus.give;
      const [low, high] = [more - give, more + give];
      return {
        value: points(more, of),
        low: points(low, low < 0 ? fewest : most),
        high: points(high, high < 0 ? most : fewest),
        count: null,
        of,
        give: whole.give,
      };
    }
    case 'half': {
      const [, step] = formula.steps.find(([name]) => lots[name].about * 2 >= of) ?? [null, null];
      return { ...nothing, value: step, of, give: whole.give };
    }
  }
}
