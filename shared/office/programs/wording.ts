import * as z from 'zod/mini';
import { reads, writes } from '../../door.ts';
import { id } from '../../fields.ts';

/** One text of a card as a program may reword it: an ICU message whose placeholders it may use, and no others. */
export interface Worded {
  /** `announcement/title`: the card's name and the text's own. */
  key: string;
  /** Ours, which holds where a program has no words of its own. */
  says: string;
  /** The program's own words; null: it has none. */
  own: string | null;
  placeholders: string[];
}

/** A card whose words a program may change. */
export interface WordedCard {
  name: string;
  title: string;
  texts: Worded[];
}

export const wordingProblems = ['not-readable', 'unknown-placeholder', 'too-long'] as const;
export type WordingProblem = (typeof wordingProblems)[number];

export interface WordingPreview {
  /** The card as its readers would see it; null while a text cannot be read. */
  card: object | null;
  /** By key; nothing is saved while there is one. `what`: the placeholder, or where reading stopped. */
  problems: { key: string; problem: WordingProblem; what: string }[];
  /** Placeholders of ours that the new words leave out: allowed, but worth a look. */
  leftOut: { key: string; placeholder: string }[];
}

export const LONGEST_WORDING = 2000;

const texts = z.record(z.string().check(z.maxLength(80)), z.string().check(z.maxLength(4000)));

/** Every card that can be reworded, text by text. */
export const wording = reads<WordedCard[]>()('programs.wording', z.object({ programId: id }), 'coordinator');

/** By key; an empty text goes back to ours, a key that is not named stays. Holds from the next message on, open rounds included. */
export const reword = writes()('programs.reword', z.object({ programId: id, texts }), 'coordinator');

const fromJson = z.pipe(
  z.transform((given: unknown, context) => {
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given);
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input: given });
      return z.NEVER;
    }
  }),
  texts,
);

/** The card with texts that are not saved yet. `texts`: as for `reword`, as JSON, since it comes in an address: send what changed. */
export const previewWording = reads<WordingPreview>()(
  'programs.preview-wording',
  z.object({ programId: id, card: z.string().check(z.maxLength(40)), texts: z._default(fromJson, {}) }),
  'coordinator',
);
