import type { MyAssessment, Step } from '../../../shared/assessment/contract.ts';
import { type Assessment, criteria, partsOfDay, ways } from '../../../shared/assessment.ts';
import { carried } from '../../../shared/fields.ts';
import { spokenIn } from '../../../shared/language.ts';
import type { Person } from '../../../shared/person.ts';
import {
  type Card,
  type Choice,
  card,
  choose,
  type Element,
  facts,
  heading,
  pick,
  press,
  quiet,
  strong,
  text,
  write,
} from '../../card.ts';
import { type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;
type Words = Say<Key>;

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'hi', 'ja', 'zh', 'ar', 'he'];
const MOST_LEVELS = 6;

const words = (reader: Person): Words => speak<Key>(texts, reader);
const plain = (title: string): Choice => ({ title, value: carried(title) });

const languageNames = ({ language }: Person) =>
  new Intl.DisplayNames([spokenIn(texts, language)], { type: 'language' });

/** `lacking`: what the step came back without. */
export function stepCard(reader: Person, mine: MyAssessment, step: Step, lacking?: 'offers' | 'wants'): Card {
  const say = words(reader);
  const { roundId } = mine.assessment;
  if (step === 'summary') return summaryCard(reader, mine.assessment);
  const bodies = { skills: skillsStep, levels: levelsStep, ways: waysStep };
  const title = say(`${step}.title`);
  return card(
    title,
    [
      heading(title),
      ...(lacking ? [strong(say(`skills.need-${lacking}`))] : []),
      ...bodies[step](say, mine, reader),
    ],
    [
      press(say('button.next'), 'assessment.save', { roundId, step }),
      ...(step === 'skills'
        ? []
        : [
            press(say('button.back'), 'assessment.open', {
              roundId,
              step: step === 'ways' ? 'levels' : 'skills',
            }),
          ]),
    ],
  );
}

function skillsStep(say: Words, { assessment, skills }: MyAssessment): Element[] {
  const catalogue = [
    ...new Set([
      ...skills,
      ...assessment.offers.map(({ skill }) => skill),
      ...assessment.wants.map(({ skill }) => skill),
    ]),
  ];
  const choices = catalogue.map(plain);
  return [
    pick({
      id: 'offers',
      label: say('skills.offers'),
      choices,
      values: assessment.offers.map(({ skill }) => carried(skill)),
    }),
    write({ id: 'moreOffers', label: say('skills.more-offers'), most: 200 }),
    pick({
      id: 'wants',
      label: say('skills.wants'),
      choices,
      values: assessment.wants.map(({ skill }) => carried(skill)),
    }),
    write({ id: 'moreWants', label: say('skills.more-wants'), most: 200 }),
  ];
}

function levelsStep(say: Words, { assessment }: MyAssessment): Element[] {
  const scale = (name: 'level' | 'now', count: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: say(`${name}.${index + 1}` as Key),
      value: String(index + 1),
    }));
  const willing = ([1, 2, 3] as const).map((value) => ({
    title: say(`willing.${value}`),
    value: String(value),
  }));
  const offered = assessment.offers.slice(0, MOST_LEVELS).flatMap(({ skill, level, willing: gladly }) => [
    choose({
      id: `levels::${skill}::level`,
      label: say('levels.offer', { skill }),
      choices: scale('level', 4),
      value: String(level),
      compact: true,
    }),
    choose({
      id: `levels::${skill}::willing`,
      label: say('levels.willing', { skill }),
      choices: willing,
      value: String(gladly),
      compact: true,
    }),
  ]);
  const wanted = assessment.wants.slice(0, MOST_LEVELS).map(({ skill, level }) =>
    choose({
      id: `wantLevels::${skill}`,
      label: say('levels.want', { skill }),
      choices: scale('now', 4),
      value: String(level),
      compact: true,
    }),
  );
  return [...offered, ...wanted];
}

/** Five scales between two good answers each. */
const scalesOf = (say: Words, assessment: Assessment): Element[] =>
  ways.map((way) =>
    choose({
      id: `ways::${way}`,
      label: say(`ways.${way}`),
      choices: [
        { title: say(`ways.${way}.1`), value: '1' },
        { title: say('ways.either'), value: '2' },
        { title: say(`ways.${way}.3`), value: '3' },
      ],
      value: String(assessment.ways[way] ?? 2),
      compact: true,
    }),
  );

function waysStep(say: Words, { assessment }: MyAssessment, reader: Person): Element[] {
  const names = languageNames(reader);
  const language = (code: string) => ({ title: names.of(code) ?? code, value: code });
  return [
    write({
      id: 'goals',
      label: say('ways.goals'),
      lines: true,
      most: 370,
      value: assessment.goals.join('\n'),
    }),
    ...scalesOf(say, assessment),
    pick({
      id: 'languages',
      label: say('ways.languages'),
      choices: [...new Set([...LANGUAGES, ...assessment.languages])].map(language),
      values: assessment.languages,
    }),
    pick({
      id: 'hours',
      label: say('ways.hours'),
      choices: partsOfDay.map((part) => ({ title: say(`hours.${part}`), value: part })),
      values: assessment.hours,
    }),
    choose({
      id: 'place',
      label: say('ways.place'),
      choices: (['online', 'in-person', 'either'] as const).map((place) => ({
        title: say(`place.${place}`),
        value: place,
      })),
      value: assessment.place,
      compact: true,
    }),
    choose({
      id: 'criterion',
      label: say('ways.criterion'),
      choices: criteria.map((criterion) => ({ title: say(`criterion.${criterion}`), value: criterion })),
      value: assessment.criterion,
      compact: true,
    }),
  ];
}

function summaryCard(reader: Person, assessment: Assessment): Card {
  const say = words(reader);
  const list = (items: string[]) => items.join(', ') || say('summary.none');
  const names = languageNames(reader);
  return card(
    say('summary.title'),
    [
      heading(say('summary.title')),
      ...facts([
        [say('summary.offers'), list(assessment.offers.map(({ skill }) => skill))],
        [say('summary.wants'), list(assessment.wants.map(({ skill }) => skill))],
        [say('summary.goals'), list(assessment.goals)],
        [say('summary.languages'), list(assessment.languages.map((code) => names.of(code) ?? code))],
        [say('summary.criterion'), say(`criterion.${assessment.criterion}`)],
      ]),
      quiet(say('summary.sees')),
    ],
    [
      press(say('button.confirm'), 'assessment.confirm', { roundId: assessment.roundId }),
      press(say('button.change'), 'assessment.open', { roundId: assessment.roundId }),
    ],
  );
}

export function doneCard(reader: Person): Card {
  const say = words(reader);
  return card(
    say('done.title'),
    [strong(say('done.title')), text(say('done.body'))],
    [press(say('button.status'), 'opt-in.rounds')],
  );
}

export function remindCard(reader: Person, roundId: string, program: string): Card {
  const say = words(reader);
  const body = say('remind.body', { program });
  return card(
    body,
    [heading(say('remind.title')), text(body)],
    [press(say('button.start'), 'assessment.open', { roundId })],
  );
}
