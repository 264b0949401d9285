import type { InputOf } from '../../../shared/door.ts';
import * as contract from '../../../shared/office/programs/wording.ts';
import type { Actor } from '../../../shared/person.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { type Card, MOST_BYTES, weight } from '../../card.ts';
import { type Door, door, type Wordable } from '../../stage.ts';
import { everyone } from '../../texts.ts';
import { programOf } from '../known.ts';
import { checked, listed, ourTexts, reworded } from './wordables.ts';

/** The doors to a program's own words, for whatever cards the stages give to be reworded. */
export function wordingDoors(cards: readonly Wordable[]): Door[] {
  const ours = ourTexts(cards);
  return [
    door(contract.wording, async (app, _actor, { programId }) =>
      listed(cards, (await programOf(app, programId)).settings),
    ),
    door(contract.previewWording, (app, actor, input) => preview(app, actor, input, cards)),
    door(contract.reword, (app, _actor, input) => reword(app, input, cards, ours)),
  ];
}

type PreviewInput = InputOf<typeof contract.previewWording>;

async function preview(
  app: App,
  { id }: Actor,
  { programId, card: name, texts }: PreviewInput,
  cards: readonly Wordable[],
): Promise<contract.WordingPreview> {
  const [{ settings }, reader] = await Promise.all([programOf(app, programId), app.store.people.get(id)]);
  const ours = ourTexts(cards);
  const { problems, leftOut } = checked(ours, texts);
  const wordable = cards.find((one) => one.name === name);
  if (!wordable || problems.length > 0) return { card: null, problems, leftOut };
  const card = wordable.draw(reader ?? everyone, withWords(settings, ours, texts));
  return { card, problems: tooHeavy(card, texts), leftOut };
}

const withWords = (
  settings: ProgramSettings,
  ours: ReadonlyMap<string, string>,
  texts: Record<string, string>,
): ProgramSettings => ({ ...settings, wording: reworded(settings.wording, ours, texts) });

/** Teams would not take it: told of the longest text. */
function tooHeavy(card: Card, texts: Record<string, string>): contract.WordingPreview['problems'] {
  if (weight(card) <= MOST_BYTES) return [];
  const [longest] = Object.entries(texts).sort(([, a], [, b]) => b.length - a.length);
  return [{ key: longest?.[0] ?? '', problem: 'too-long', what: 'card' }];
}

/** Into the program, and into its open round, whose other settings stay as they were launched. */
async function reword(
  app: App,
  { programId, texts }: InputOf<typeof contract.reword>,
  cards: readonly Wordable[],
  ours: ReadonlyMap<string, string>,
) {
  const { settings } = await programOf(app, programId);
  const changed = withWords(settings, ours, texts);
  const [problem] = checked(ours, texts).problems;
  const [heavy] = problem
    ? [problem]
    : cards.flatMap((card) => tooHeavy(card.draw(everyone, changed), texts));
  if (heavy) throw new Refusal(`wording-${heavy.problem}`, { ...heavy });
  await app.store.programs.save(programId, changed);
  for (const round of (await app.store.rounds.ofProgram(programId)).filter(isOpen))
    await app.store.rounds.reword(round.id, withWords(round.settings, ours, texts));
}
