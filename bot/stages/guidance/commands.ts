import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import type { Card } from '../../card.ts';
import type { Command } from '../../stage.ts';
import { showAgreement, showGoals, showLesson, showPair, showReflection } from './replies.ts';

/** The newest round the person is paired in, else the newest at all: an invitation to another program hides no partner. */
async function roundOf({ store }: App, { id }: Actor): Promise<string> {
  const [open, [newest]] = await Promise.all([store.pairs.openOf(id), store.rounds.ofPerson(id)]);
  return open.at(-1)?.roundId ?? newest?.id ?? '';
}

type Show = (app: App, actor: Actor, of: { roundId: string }) => Promise<Card | null>;

const command = (name: string, words: string[], show: Show): Command => ({
  name,
  words,
  reply: async (app, actor) => {
    const roundId = await roundOf(app, actor);
    return (await show(app, actor, { roundId })) ?? showPair(app, actor, { roundId });
  },
});

const showNotes: Show = async (app, actor, { roundId }) => {
  const found = await app.store.pairs.of(roundId, actor.id);
  return showReflection(false)(app, actor, { pairId: found?.id ?? '' });
};

export const commands: Command[] = [
  command(
    'guidance.my-pair',
    [
      ...['my pair', 'pair', 'partner', 'my partner', 'who is my partner', 'new partner'],
      ...['end pairing', 'end our pairing', 'end my pairing'],
    ],
    showPair,
  ),
  command('guidance.agreement', ['agreement', 'our agreement', 'my agreement', 'sign'], showAgreement),
  command('guidance.goals', ['goals', 'goal', 'my goals'], showGoals),
  command('guidance.orientation', ['orientation', 'lessons', 'lesson', 'prepare'], showLesson),
  command('guidance.reflection', ['my notes', 'notes', 'reflection'], showNotes),
];
