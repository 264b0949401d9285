import type { ProgramSettings } from '../../shared/program.ts';
import type { Instant } from '../../shared/time.ts';
import {
  apart,
  big,
  type Card,
  card,
  clipped,
  type Element,
  facts,
  heading,
  press,
  quiet,
  strong,
  text,
} from '../card.ts';
import { type Reader, type Say, speak, worded } from '../texts.ts';
import { texts } from './announcement-texts.ts';
import { declineAction } from './decline.ts';

type Words = Say<keyof typeof texts.en>;

export interface Announced {
  settings: ProgramSettings;
  /** Null in a preview: there is no round yet, and the card has no buttons. */
  roundId: string | null;
  optInEndsAt: Instant | null;
  /** Said in an earlier round that they would like to be asked again. */
  again?: boolean;
  /** What people who took part before wrote, and a coordinator approved; `name`: null where it is not to be said. */
  stories?: readonly { words: string; name: string | null }[];
}

const LONGEST_STORY = 400;

/** The launch announcement as one reader gets it in 1:1 chat. Says all that is needed to decide, within a minute. */
export function announcementCard(anyone: Reader, announced: Announced): Card {
  const { settings, roundId, optInEndsAt, again, stories = [] } = announced;
  const reader = worded(anyone, settings);
  const say = speak<keyof typeof texts.en>(texts, reader);
  const until = optInEndsAt ? say('join-by', { until: new Date(optInEndsAt) }) : say('no-answer');
  const body = [
    heading(say('title')),
    ...(again ? [text(say('again'))] : []),
    big(settings.name),
    ...offer(say, settings),
    ...details(say, settings),
    ...told(say, stories),
    ...visible(say),
    ...sponsor(settings),
    apart(quiet(until)),
  ];
  const summary = say('summary', { name: settings.name });
  if (roundId === null) return card(summary, [...body, apart(quiet(say('preview')))]);
  return card(summary, body, [
    press(say('button.join'), 'opt-in.join', { roundId }),
    declineAction(reader, roundId),
    press(say('button.questions'), 'awareness.page', { roundId }),
  ]);
}

/** What the program is for, what one gains and gives, and for how long. */
export const offer = (say: Words, settings: ProgramSettings): Element[] => [
  ...(settings.purpose ? [text(settings.purpose)] : []),
  text(say('what')),
  ...facts([
    [say('gain.label'), say('gain')],
    [say('give.label'), say('give', { hours: settings.hoursPerMonth })],
    [say('trial.label'), say('trial', { trial: settings.trialWeeks, term: settings.termWeeks })],
  ]),
];

const details = (say: Words, settings: ProgramSettings): Element[] => [
  apart(strong(say('steps.title'))),
  text(say('step.1')),
  text(say('step.2')),
  text(say('step.3', { minutes: settings.meetingMinutes, weeks: settings.meetingEveryWeeks })),
  apart(strong(say('example.title'))),
  text(say('example')),
];

const told = (say: Words, stories: Announced['stories'] = []): Element[] =>
  stories.length === 0
    ? []
    : [
        apart(strong(say('stories.title'))),
        ...stories.flatMap(({ words, name }) => [
          text(`“${clipped(words, LONGEST_STORY)}”`),
          quiet(name ?? say('stories.nameless')),
        ]),
      ];

const visible = (say: Words): Element[] => [apart(strong(say('visible.title'))), text(say('visible'))];

export const sponsor = ({ sponsor }: ProgramSettings): Element[] =>
  sponsor ? [apart(text(`“${sponsor.words}”`)), quiet(sponsor.name)] : [];
