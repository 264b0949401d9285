import type { MyPair } from '../../../shared/guidance/contract.ts';
import { draftTerms } from '../../../shared/guidance/rules.ts';
import { type LessonName, lessons } from '../../../shared/orientation.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { Wordable } from '../../stage.ts';
import { partOf } from '../../texts.ts';
import { agreementCard } from './agreement-card.ts';
import { introductionCard } from './cards.ts';
import { told } from './orientation.ts';
import { lessonCard, prepareCard } from './preparation-cards.ts';
import { texts } from './texts.ts';

const ME = 'reader';
const NOBODY = 'preview';

/** A pair that could be, to look at a card before there is one. */
const example = (settings: ProgramSettings): MyPair => ({
  pairId: NOBODY,
  roundId: NOBODY,
  partners: [{ id: 'partner', name: 'Kim Example', title: 'Analyst', department: 'Finance', site: null }],
  reasons: {
    gives: [
      { from: 'partner', to: ME, skills: ['Spreadsheets'] },
      { from: ME, to: 'partner', skills: ['Presenting'] },
    ],
    languages: [],
    goals: [],
    ways: [],
    preferences: ['other-department'],
    mutualWish: false,
    relaxed: [],
  },
  matters: null,
  trialEndsAt: null,
  confirmed: false,
  agreement: {
    version: 1,
    terms: draftTerms(settings, []),
    signedBy: [],
    signedByMe: false,
    signed: false,
    holds: null,
  },
  goals: [],
});

const lesson = (name: LessonName): Wordable => ({
  name: `lesson-${name}`,
  title: `Orientation: ${texts.en[`lesson.${name}.title`]}`,
  texts: partOf(texts, `lesson.${name}.`),
  draw: (reader) => lessonCard(reader, told(reader, name, null), NOBODY),
});

/** What a program may say in its own words. */
export const wordings: Wordable[] = [
  {
    name: 'introduction',
    title: 'The introduction of two partners',
    texts: partOf(texts, 'introduce.', 'why.'),
    draw: (reader, settings) =>
      introductionCard({ ...reader, id: ME }, example(settings), settings.trialWeeks),
  },
  {
    name: 'agreement',
    title: 'The agreement',
    texts: partOf(texts, 'agreement.'),
    draw: (reader, settings) => agreementCard(reader, example(settings), () => ''),
  },
  {
    name: 'preparation',
    title: 'The day after: how to prepare',
    texts: partOf(texts, 'prepare.'),
    draw: (reader, settings) =>
      prepareCard(reader, example(settings), { lessons: [], done: 0, next: 'listening' }),
  },
  ...lessons.map(lesson),
];
