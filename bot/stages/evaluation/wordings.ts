import { type MilestoneName, milestones } from '../../../shared/evaluation/rules.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { Wordable } from '../../stage.ts';
import { partOf } from '../../texts.ts';
import { completedCard, milestoneCard } from './cards.ts';
import { askCard } from './survey-card.ts';
import { texts } from './texts.ts';

const example = ({ name }: ProgramSettings) => ({
  pairId: 'preview',
  roundId: 'preview',
  partner: 'Kim',
  program: name,
});

const SKILLS = [{ skill: 'Presenting', level: 1 }] as const;

const milestoneNames: Record<MilestoneName, string> = {
  'met-once': 'met once',
  'met-three': 'met three times',
  'met-six': 'met six times',
};

/** What a program may say in its own words. */
export const wordings: Wordable[] = [
  ...milestones.map(
    ({ name }): Wordable => ({
      name: `milestone-${name}`,
      title: `A milestone: ${milestoneNames[name]}`,
      texts: partOf(texts, `milestone.${name}`),
      draw: (reader, settings) => milestoneCard(reader, example(settings), name),
    }),
  ),
  {
    name: 'survey',
    title: 'The closing survey',
    texts: partOf(texts, 'ask.', 'satisfaction.', 'recommend.', 'goalsReached.', 'skill.', 'change.'),
    draw: (reader, settings) => askCard(reader, example(settings), SKILLS),
  },
  {
    name: 'completed',
    title: 'A pair has completed the program',
    texts: partOf(texts, 'completed.', 'shout.body'),
    draw: (reader, settings) =>
      completedCard(
        reader,
        example(settings),
        { publicUrl: '', code: 'preview' },
        settings.channel?.name ?? null,
      ),
  },
];
