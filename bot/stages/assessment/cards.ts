import type { MyAssessment, Step } from '../../../shared/assessment/contract.ts';
import { MAIN_WANTS } from '../../../shared/assessment/rules.ts';
import { type Assessment, criteria, partsOfDay, ways } from '../../../shared/assessment.ts';
import { carried } from '../../../shared/fields.ts';
import type { Person } from '../../../shared/person.ts';
import {
  type Card,
  type Choice,
  card,
  choose,
  type Element,
  heading,
  pick,
  press,
  strong,
  weight,
  write,
} from '../../card.ts';
import { languageNames } from '../../texts.ts';
import { summaryCard } from './summary-cards.ts';
import { texts } from './texts.ts';
import { type Key, type Words, words } from './words.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'hi', 'ja', 'zh', 'ar', 'he'];
const MOST_LEVELS = 6;

const plain = (title: string): Choice => ({ title, value: carried(title) });

/** `lacking`: what the step came back without. */
export function stepCard(reader: Person, mine: MyAssessment, step: Step, lacking?: 'offers' | 'wants'): Card {
  const say = words(reader);
  const { roundId } = mine.assessment;
  if (step === 'summary') return summaryCard(reader, mine);
  const bodies = { skills: skillsStep, levels: levelsStep, ways: waysStep };
  const title = say(`${step}.title`);
  return card(
    title,
    [
      heading(title),
      ...bodies[step](say, mine, reader),
      // By the button that was pressed: the head of a long card is out of sight.
      ...(lacking ? [strong(say(`skills.need-${lacking}`))] : []),
    ],
    [
      press(say('button.next'), 'assessment.save', { roundId, step }),
      ...(step === 'skills'
        ? []
        : [
            press(say('button.back'), 'assessment.save', {
              roundId,
              step,
              goTo: step === 'ways' ? 'levels' : 'skills',
            }),
          ]),
    ],
  );
}

/** A longer catalogue is searched as one types: a card has no room for it, twice. */
const MOST_LISTED = 60;
const MOST_LISTED_BYTES = 4_000;

/** What is chosen, and as much of the catalogue as there is room for. */
function listed(chosen: readonly { skill: string }[], skills: readonly string[]): Choice[] {
  const own = new Set(chosen.map(({ skill }) => skill));
  const rest = skills.filter((skill) => !own.has(skill)).map(plain);
  const mine = [...own].map(plain);
  const room = MOST_LISTED_BYTES - weight(mine);
  const some = rest.slice(0, MOST_LISTED).filter((_, place) => weight(rest.slice(0, place + 1)) <= room);
  return [...mine, ...some];
}

function skillsStep(say: Words, { assessment, skills }: MyAssessment): Element[] {
  const from = `assessment.find-skills?roundId=${assessment.roundId}`;
  const search = skills.length > MOST_LISTED || weight(skills.map(plain)) > MOST_LISTED_BYTES ? { from } : {};
  return [
    pick({
      id: 'offers',
      label: say('skills.offers'),
      choices: listed(assessment.offers, skills),
      values: assessment.offers.map(({ skill }) => carried(skill)),
      ...search,
    }),
    write({ id: 'moreOffers', label: say('skills.more-offers'), most: 200 }),
    pick({
      id: 'wants',
      label: say('skills.wants'),
      choices: listed(assessment.wants, skills),
      values: assessment.wants.map(({ skill }) => carried(skill)),
      ...search,
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
  return [...mainWants(say, assessment), ...offered, ...wanted];
}

/** Up to three wants are the main ones of themselves; of more, one says which. */
const mainWants = (say: Words, { wants }: Assessment): Element[] =>
  wants.length <= MAIN_WANTS
    ? []
    : [
        pick({
          id: 'mains',
          label: say('levels.mains', { most: MAIN_WANTS }),
          choices: wants.map(({ skill }) => plain(skill)),
          values: wants.filter(({ main }) => main).map(({ skill }) => carried(skill)),
        }),
      ];

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
  const nameOf = languageNames(texts, reader);
  const language = (code: string) => ({ title: nameOf(code), value: code });
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
