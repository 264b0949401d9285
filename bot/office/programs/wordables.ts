import type { WordingPreview } from '../../../shared/office/programs/wording.ts';
import { LONGEST_WORDING } from '../../../shared/office/programs/wording.ts';
import type { ProgramSettings, Wording } from '../../../shared/program.ts';
import type { Wordable } from '../../stage.ts';
import { placeholders } from '../../texts.ts';

const keyOf = ({ name }: Wordable, key: string): string => `${name}/${key}`;

/** Every text that can be reworded, by its key at the desk. */
export const ourTexts = (cards: readonly Wordable[]): Map<string, string> =>
  new Map(
    cards.flatMap((card) =>
      Object.entries(card.texts.en).map(([key, says]) => [keyOf(card, key), says] as const),
    ),
  );

/** The program's own words with these laid over them: an empty text goes back to ours. */
export function reworded(
  known: Wording | undefined,
  ours: ReadonlyMap<string, string>,
  texts: Record<string, string>,
): Wording {
  const wording = { ...known };
  for (const [key, text] of Object.entries(texts)) {
    const says = ours.get(key);
    if (says === undefined) continue;
    if (text.trim() === '' || text === says) delete wording[says];
    else wording[says] = text;
  }
  return wording;
}

type Check = Pick<WordingPreview, 'problems' | 'leftOut'>;

/** What is wrong with texts before anyone reads them. */
export function checked(ours: ReadonlyMap<string, string>, texts: Record<string, string>): Check {
  const found: Check = { problems: [], leftOut: [] };
  for (const [key, text] of Object.entries(texts)) {
    const says = ours.get(key);
    if (says !== undefined && text.trim() !== '') check(key, says, text, found);
  }
  return found;
}

function check(key: string, says: string, text: string, { problems, leftOut }: Check): void {
  if (text.length > LONGEST_WORDING)
    problems.push({ key, problem: 'too-long', what: String(LONGEST_WORDING) });
  const known = placeholders(says);
  try {
    const used = placeholders(text);
    for (const [name, kind] of used)
      if (known.get(name) !== kind) problems.push({ key, problem: 'unknown-placeholder', what: name });
    for (const name of known.keys()) if (!used.has(name)) leftOut.push({ key, placeholder: name });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push({ key, problem: 'not-readable', what: error.message });
  }
}

export const listed = (cards: readonly Wordable[], { wording }: ProgramSettings) =>
  cards.map((card) => ({
    name: card.name,
    title: card.title,
    texts: Object.entries(card.texts.en).map(([key, says]) => ({
      key: keyOf(card, key),
      says,
      own: wording?.[says] ?? null,
      placeholders: [...placeholders(says).keys()],
    })),
  }));
