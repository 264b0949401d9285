import * as z from 'zod/mini';
import { type Assessment, criteria, partsOfDay, ways } from '../assessment.ts';
import { reads, writes } from '../door.ts';
import { id, lines, oneOfSeveral, several, shortText, whole } from '../fields.ts';

export interface MyAssessment {
  assessment: Assessment;
  confirmed: boolean;
  /** The catalogue to choose from; own additions are allowed beside it. */
  skills: string[];
  /** Names of the people wished for. */
  wishes: Found[];
  avoids: Found[];
  /** The pairs of this round are made: what is changed now counts for the next. */
  paired: boolean;
}

export interface Found {
  id: string;
  name: string;
  department: string | null;
}

const skills = (most: number) => several(oneOfSeveral(shortText), most);
const level = whole(1, 4);

export const mine = reads<MyAssessment>()('assessment.mine', z.object({ roundId: id }));

export const steps = ['skills', 'levels', 'ways', 'summary'] as const;
export type Step = (typeof steps)[number];

/** In chat: shows a step of the assessment, with what was said so far; without a step, the one that comes next. */
export const open = reads<MyAssessment>()(
  'assessment.open',
  z.object({ roundId: id, step: z.optional(z.enum(steps)) }),
);

/** Whatever is there is saved; what is left out stays as it was. `step`: which of the chat's steps this was; `goTo`: the one to show next. */
export const save = writes()(
  'assessment.save',
  z.object({
    roundId: id,
    step: z.optional(z.enum(steps)),
    goTo: z.optional(z.enum(steps)),
    offers: z.optional(skills(18)),
    wants: z.optional(skills(18)),
    /** Skills that are not in the catalogue. */
    moreOffers: z.optional(skills(6)),
    moreWants: z.optional(skills(6)),
    /** Of what is offered; where one stands in what one wants comes apart, as a skill may be both. */
    levels: z.optional(z.record(shortText, z.object({ level, willing: z.optional(whole(1, 3)) }))),
    wantLevels: z.optional(z.record(shortText, level)),
    /** The wants that matter most; they come first. */
    mains: z.optional(skills(3)),
    goals: z.optional(lines(3)),
    ways: z.optional(z.partialRecord(z.enum(ways), whole(1, 3))),
    languages: z.optional(several(z.string().check(z.regex(/^[a-z]{2,3}$/)), 8)),
    hours: z.optional(several(z.enum(partsOfDay), 3)),
    place: z.optional(z.enum(['online', 'in-person', 'either'])),
    criterion: z.optional(z.enum(criteria)),
    wishes: z.optional(several(id, 3)),
    avoids: z.optional(several(id, 20)),
  }),
);

export const confirm = writes()('assessment.confirm', z.object({ roundId: id }));

/** At least so many letters make a search. */
export const LEAST_TYPED = 2;

const typed = z._default(z.string().check(z.trim(), z.maxLength(100)), '');

/** People by name: of the round to be paired `with`, of the whole directory to be `without`; never guests. */
export const find = reads<Found[]>()(
  'assessment.find',
  z.object({ roundId: id, among: z.enum(['with', 'without']), typed }),
);

/** Skills of the program's catalogue by what is typed. */
export const findSkills = reads<string[]>()('assessment.find-skills', z.object({ roundId: id, typed }));
