import type { Button } from '../connector/cards.ts';
import type { Draw } from '../draw.ts';
import type { Character, Colleague } from '../types.ts';
import { filled, hasMet } from './fill.ts';

/** A card before somebody who thinks about answering it. */
export interface Scene {
  who: Colleague;
  draw: Draw;
  /** The card's buttons with the verb in question, at least one. */
  buttons: readonly [Button, ...Button[]];
  /** Verbs this person has pressed on this message before. */
  pressed: readonly string[];
}

export interface Choice {
  button: Button;
  inputs: Record<string, string>;
}

/** What somebody does about a verb; null when they leave it alone. */
export type Answer = (scene: Scene) => Choice | null;

const press = ({ who, draw }: Scene, button: Button): Choice => ({
  button,
  inputs: filled(button.fields, who, draw),
});

/** Presses the first button, if the character is one who would. */
const when =
  (would: (character: Character, draw: Draw) => boolean): Answer =>
  (scene) =>
    would(scene.who.character, scene.draw) ? press(scene, scene.buttons[0]) : null;

const talks = (character: Character) => character !== 'silent' && character !== 'declining';

/** Presses the button whose data say what the person wants to say. */
const saying =
  (want: (scene: Scene) => RegExp, name: string): Answer =>
  (scene) => {
    if (!talks(scene.who.character)) return null;
    const wanted = want(scene);
    const button = scene.buttons.find(({ data }) => wanted.test(String(data[name])));
    return button ? press(scene, button) : null;
  };

const joins: Record<Character, number> = { keen: 1, busy: 0.9, unhappy: 1, silent: 0.25, declining: 0 };
const goesOn: Record<Character, number> = { keen: 0.95, busy: 0.85, unhappy: 0.1, silent: 0, declining: 0 };

/** A card with something to fill in is saved before anything is confirmed, and not saved twice without a new look. Nobody is named by lot. */
const save: Answer = (scene) => {
  const [button] = scene.buttons;
  if (button.fields.every(({ id }) => /wish|avoid/.test(id))) return null;
  const again = scene.pressed.filter((verb) => verb === button.verb).length;
  return talks(scene.who.character) && button.fields.length && again < 6 ? press(scene, button) : null;
};

/**
 * What people do about each verb, in the order in which they consider the verbs of one card. A verb that is not here
 * is left alone.
 */
export const answers: Record<string, Answer> = {
  'opt-in.join': when((character, draw) => draw.chance(joins[character])),
  'opt-in.decline': when((character) => character === 'declining'),
  'assessment.save': save,
  'assessment.confirm': when(talks),
  'assessment.open': (scene) =>
    talks(scene.who.character) && scene.pressed.length < 2 ? press(scene, scene.buttons[0]) : null,
  'guidance.sign': when(talks),
  // Who has signed what lies before them has nothing to change in it.
  'guidance.propose': (scene) => (scene.pressed.includes('guidance.sign') ? null : when(talks)(scene)),
  'meetings.report': saying(
    ({ who, draw }) => (hasMet(who, draw) ? /^(yes|true|met)$/i : /^(no|not.?yet|false)$/i),
    'met',
  ),
  'check-ins.answer': when(talks),
  'trial.answer': saying(
    ({ who, draw }) => (draw.chance(goesOn[who.character]) ? /^go-on$/ : /^end$/),
    'choice',
  ),
  'evaluation.answer': when(talks),
};

/** Verbs that are asked again with reminders: whoever has answered one such card leaves the older ones alone. */
export const askedOnce: readonly RegExp[] = [/^opt-in\./];
