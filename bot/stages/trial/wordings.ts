import type { ProgramSettings } from '../../../shared/program.ts';
import { daysLater, instant } from '../../../shared/time.ts';
import type { Wordable } from '../../stage.ts';
import { partOf } from '../../texts.ts';
import { askCard, confirmedCard, endedCard } from './cards.ts';
import { texts } from './texts.ts';

const example = ({ name, termWeeks }: ProgramSettings) => ({
  pairId: 'preview',
  roundId: 'preview',
  partner: 'Kim',
  program: name,
  until: daysLater(instant(0), termWeeks * 7),
});

/** What a program may say in its own words. */
export const wordings: Wordable[] = [
  {
    name: 'trial-question',
    title: 'The question at the end of the trial',
    texts: partOf(texts, 'ask.'),
    draw: (reader, settings) => askCard(reader, example(settings), 'ask'),
  },
  {
    name: 'trial-confirmed',
    title: 'The trial is over: both go on',
    texts: partOf(texts, 'confirmed.'),
    draw: (reader, settings) => confirmedCard(reader, example(settings)),
  },
  {
    name: 'pair-ended',
    title: 'A pair has ended',
    texts: partOf(texts, 'ended.'),
    draw: (reader, settings) => endedCard(reader, example(settings), 'ended-at-trial', true),
  },
];
