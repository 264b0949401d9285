import type { Person } from '../../shared/person.ts';
import type { App } from '../app.ts';
import { apart, type Card, MOST_ACTIONS, press, quiet } from '../card.ts';
import { speak } from '../texts.ts';

const texts = {
  en: {
    until:
      'You are taking a break in {program} until {until, date, day}. It ends by itself; write “resume” to end it sooner, or “pause” to choose another day.',
    'button.change': 'My break',
  },
};

/** Wherever somebody on a break looks, they are told until when, and how to change it; nobody else sees a difference. */
export async function withBreak({ store, clock }: App, reader: Person, card: Card): Promise<Card> {
  const [first] = await store.enrolments.breaksOf(reader.id, clock.now());
  const round = first ? await store.rounds.get(first.roundId) : null;
  if (!first?.pausedUntil || !round || card.actions?.some(({ verb }) => verb === 'opt-in.resume'))
    return card;
  const say = speak(texts, reader);
  const words = say('until', { program: round.settings.name, until: new Date(first.pausedUntil) });
  const change = press(say('button.change'), 'opt-in.rounds');
  const actions = card.actions ?? [];
  const isKnown = actions.some(({ verb }) => verb === 'opt-in.rounds');
  return {
    ...card,
    body: [...card.body, apart(quiet(words))],
    actions: isKnown || actions.length >= MOST_ACTIONS ? actions : [...actions, change],
  };
}
