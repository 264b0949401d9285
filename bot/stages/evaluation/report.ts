import { reported } from '../../../shared/evaluation/rules.ts';
import type { Figure } from '../../../shared/metrics.ts';
import type { Round } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { type Card, card, facts, heading, quiet, text } from '../../card.ts';
import { everyone, type Say, speak } from '../../texts.ts';
import { dayWithYear } from './days.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;

/** The round in figures, for the program's channel; null while the round is open. */
export async function drawReport({ store }: App, { roundId }: { roundId: string }): Promise<Card | null> {
  const round = await store.rounds.get(roundId);
  if (!round?.closedAt) return null;
  const { figures } = await store.figures.reckon(round, round.closedAt);
  return reportCard(round, round.closedAt, figures);
}

export function reportCard(round: Round, closedAt: Instant, figures: readonly Figure[]): Card {
  const say = speak<Key>(texts, everyone);
  const from = dayWithYear(round.announcedAt ?? round.createdAt, everyone);
  const to = dayWithYear(closedAt, everyone);
  const news = say('report.body', { program: round.settings.name, number: round.number, from, to });
  const all = reported.flatMap((name) => figures.find((one) => one.name === name) ?? []);
  const label = ({ name }: Figure) => say(`figure.${name}` as Key);
  const lines = all
    .filter(({ value }) => value !== null)
    .map((figure): [string, string] => [label(figure), said(say, figure)]);
  const hidden = all.filter(({ value }) => value === null).map(label);
  return card(news, [
    heading(say('report.title')),
    text(news),
    ...facts(lines),
    ...(hidden.length ? [quiet(say('report.hidden', { figures: hidden.join(' · ') }))] : []),
    quiet(say('report.note')),
  ]);
}

function said(say: Say<Key>, { value, count, of, unit, target }: Figure): string {
  const form = unit === 'share' || unit === 'points' ? unit : 'score';
  const words = say(`report.${form}`, { value, count, of });
  if (target === undefined) return words;
  return say(form === 'share' ? 'report.target' : 'report.target-score', { said: words, target });
}
