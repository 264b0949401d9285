import type { Figure, FigureName } from '../../../shared/metrics.ts';
import { goalSaid, type Words, worded } from '../../../shared/office/metrics/words.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { type Card, card, facts, heading, quiet, text } from '../../card.ts';
import { everyone, speak } from '../../texts.ts';
import { texts } from './texts.ts';

const told = [
  'opt-in',
  'matched',
  'met-within-14-days',
  'active',
  'check-in-response',
  'at-risk',
] as const satisfies readonly FigureName[];

/** The week in figures, for the program's channel; null once the round is over. */
export async function drawDigest({ store }: App, { roundId }: { roundId: string }): Promise<Card | null> {
  const [round, row] = await Promise.all([store.rounds.get(roundId), store.figures.latest(roundId)]);
  return round && row && isOpen(round) ? digestCard(round, row.figures) : null;
}

const words: Words = {
  number: (value) => value.toLocaleString('en', { maximumFractionDigits: 1 }),
  percent: (share) => share.toLocaleString('en', { style: 'percent' }),
};

/** What too few people stand behind is left out; with nothing to tell there is no card. */
export function digestCard({ settings, number }: Round, figures: readonly Figure[]): Card | null {
  const say = speak<keyof typeof texts.en>(texts, everyone);
  const lines = told.flatMap((name): [string, string][] => {
    const figure = figures.find((one) => one.name === name);
    if (!figure || figure.value === null) return [];
    const { count, of, value } = figure;
    const said = say('digest.share', { value: worded(figure, value, words), count, of });
    return [[say(`digest.${name}`), [said, goalSaid(figure, words)].filter(Boolean).join(' · ')]];
  });
  if (lines.length === 0) return null;
  const news = say('digest.body', { program: settings.name, number });
  return card(news, [heading(say('digest.title')), text(news), ...facts(lines), quiet(say('digest.note'))]);
}
