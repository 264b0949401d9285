import * as z from 'zod/mini';
import type { SkillLevel } from '../assessment.ts';
import { reads, writes } from '../door.ts';
import { id, longText, shortText, whole, yes } from '../fields.ts';
import { type Fit, fits, type Story, type Thanks } from '../recognition.ts';

export interface MyEvaluation {
  asked: boolean;
  answered: boolean;
  /** The pair it is about; null while nothing was asked. */
  pairId: string | null;
  /** What one came to learn, and where one stood then: asked again at the end. */
  skills: { skill: string; level: SkillLevel }[];
  /** Path of the certificate's PDF. */
  certificate: string | null;
  /** Whether one wants the channel to hear of it: null, not said; and whether it has heard. */
  shoutOut: { wanted: boolean | null; told: boolean } | null;
  story: Pick<Story, 'words' | 'named' | 'approvedAt' | 'declinedAt'> | null;
}

export const mine = reads<MyEvaluation>()('evaluation.mine', z.object({ roundId: id }));

export const answer = writes()(
  'evaluation.answer',
  z.object({
    roundId: id,
    satisfaction: whole(1, 5),
    recommend: whole(0, 10),
    goalsReached: z.enum(['yes', 'partly', 'no']),
    skills: z._default(z.record(shortText, whole(1, 4)), {}),
    change: z._default(longText, ''),
    share: z._default(yes, false),
  }),
);

/** How the match felt after the first meeting. */
export const feel = writes()('evaluation.feel', z.object({ pairId: id, fit: z.enum(fits) }));

export interface MyThanks {
  /** The others of the pair, by their first names. */
  partner: string;
  said: Pick<Thanks, 'id' | 'words' | 'saidAt'>[];
  fit: Fit | null;
}

export const thanks = reads<MyThanks>()('evaluation.thanks', z.object({ pairId: id }));

/** The most letters of thanks, and of a story: both are read as a message in a chat. */
export const LONGEST_MESSAGE = 1000;

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_MESSAGE));

/** In one's own words, to the others of the pair. */
export const thank = writes()('evaluation.thank', z.object({ pairId: id, words }));

/** The channel hears of a pair only when all of it want that. */
export const shoutOut = writes()('evaluation.shout-out', z.object({ pairId: id, wanted: yes }));

/** In chat: the closing survey, while it waits for an answer. */
export const open = reads<MyEvaluation>()('evaluation.open', z.object({ roundId: id }));

/** In chat: what stays of a round, with all that can be done with it. */
export const keepsakes = reads<MyEvaluation>()('evaluation.keepsakes', z.object({ roundId: id }));

/** In chat: one's own story for the next launch, to tell, to change or to take back. */
export const story = reads<MyEvaluation>()('evaluation.story', z.object({ roundId: id }));

export const offerStory = writes()(
  'evaluation.offer-story',
  z.object({ roundId: id, words, named: z._default(yes, false) }),
);

export const takeBackStory = writes()('evaluation.take-back-story', z.object({ roundId: id }));

export type OfferedStory = Story & { name: string };

export const stories = reads<OfferedStory[]>()(
  'evaluation.stories',
  z.object({ roundId: id }),
  'coordinator',
);

/** `offeredAt`: of the words that were read; told anew since, they are not approved unread. */
export const judgeStory = writes()(
  'evaluation.judge-story',
  z.object({ roundId: id, personId: id, offeredAt: z.iso.datetime(), approve: yes }),
  'coordinator',
);
