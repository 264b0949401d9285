import type { App } from '../app.ts';
import { type Card, card, REFRESH, text } from '../card.ts';
import { RemoteError } from '../remote.ts';
import type { Command } from '../stage.ts';
import type { Chat } from './chat.ts';
import { commandFor } from './commands.ts';
import { inDialog } from './dialog.ts';
import type { Incoming, Pressed, Said, Way } from './incoming.ts';
import { pressed, words } from './press.ts';
import type { Answer, Turn } from './receive.ts';
import { redrawer } from './refresh.ts';
import { searched } from './search.ts';

/** What every card can give way to: where the person stands. */
const STANDING = 'opt-in.rounds';

/** From what happened in Teams to a door or a command, and back to what the chat shows. */
export function chatTurn(app: App, chat: Chat): Turn {
  const doors = new Map(
    chat.stages.flatMap(({ doors = [] }) => doors).map((door) => [door.contract.name, door]),
  );
  const commands = chat.stages.flatMap(({ commands = [] }) => commands);
  const redraw = redrawer(app, chat.stages);

  const enter = (verb: string, incoming: Pressed) =>
    pressed(app, chat, doors.get(verb), { ...incoming, verb });

  async function press(incoming: Pressed): Promise<Answer | null> {
    const asked = incoming.verb === REFRESH ? await redraw(incoming) : null;
    if (asked) return { card: asked };
    // A card that is not true any more gives way to what holds now.
    const verb = incoming.verb === REFRESH ? STANDING : incoming.verb;
    const door = doors.get(verb);
    const answer = (await enter(verb, incoming)) ?? (await enter(STANDING, { ...incoming, data: {} }));
    if (!answer) return null;
    if (door?.keeps && 'card' in answer && incoming.way === 'invoke') await show(app, chat, incoming, answer);
    if (incoming.way === 'message') await show(app, chat, incoming, answer);
    return inWay(incoming.way, answer);
  }

  return async (incoming) => {
    if (!incoming.personal) return amongOthers(app, chat, incoming);
    if (incoming.kind === 'removed') {
      await app.store.conversations.lose(incoming.personId, 'uninstalled', app.clock.now());
      return null;
    }
    // Something of which we are only told, perhaps late: where they are now it does not say.
    if (incoming.kind === 'other' && !incoming.asked) return null;
    await remember(app, incoming);
    if (incoming.kind === 'installed') return welcomed(app, chat, incoming);
    if (incoming.kind === 'said') return said(app, incoming, await answerTo(app, chat, commands, incoming));
    if (incoming.kind === 'searched') return searched(app, doors, incoming);
    if (incoming.kind === 'pressed') return press(incoming);
    const say = words(await app.store.people.get(incoming.personId));
    return inWay(incoming.asked, { error: { code: 'not-supported', message: say('not-supported') } });
  };
}

const inWay = (way: Way | null, answer: Answer): Answer | null =>
  way === 'dialog' ? inDialog(answer) : answer;

/** Who they are and where they can be reached, before anything is answered; mostly that is known. */
async function remember({ store, clock }: App, { personId, name, conversationId, serviceUrl }: Incoming) {
  const known = await store.conversations.of(personId);
  if (known?.conversationId === conversationId && known.serviceUrl === serviceUrl && !known.lostAt) return;
  await store.transaction(async () => {
    await store.people.meet(personId, name, clock.now());
    await store.conversations.keep(personId, conversationId, serviceUrl, clock.now());
  });
}

/** In a channel we answer when we are named, to everybody there; what is somebody's own belongs into their chat. */
async function amongOthers(app: App, chat: Chat, incoming: Incoming): Promise<Answer | null> {
  if (incoming.kind === 'pressed')
    return inWay(incoming.way, {
      message: words(await app.store.people.get(incoming.personId))('open-chat'),
    });
  if (incoming.kind !== 'said' || !incoming.mentioned) return null;
  const { conversationId, serviceUrl, activityId } = incoming;
  const channelId = conversationId.split(';')[0] ?? conversationId;
  await app.outbox.put([
    {
      kind: 'post',
      key: `${chat.among}/${activityId}`,
      channel: { teamId: channelId, channelId, thread: { conversationId, serviceUrl } },
      posting: chat.among,
      params: {},
      urgent: true,
    },
  ]);
  app.outbox.wake();
  return null;
}

async function answerTo(
  { store }: App,
  { fallback }: Chat,
  commands: readonly Command[],
  { personId, text }: Said,
): Promise<Command> {
  const known = commandFor(commands, text);
  if (known) return known;
  const [first, again] = fallback;
  return (await store.sendings.lastAnswer(personId)) === first.name ? again : first;
}

/** Only who came by themselves: whom we write to first has our message already. */
async function welcomed(app: App, { welcome }: Chat, { personId }: Incoming): Promise<null> {
  if (await app.store.sendings.knows(personId)) return null;
  await app.outbox.put([
    { kind: 'answer', key: `${welcome}/${personId}`, to: personId, command: welcome, said: '' },
  ]);
  app.outbox.wake();
  return null;
}

/** Answered from the outbox, under the activity's own key: an activity that Teams sends twice is answered once. */
async function said(app: App, { personId, activityId, text }: Said, { name }: Command) {
  const key = `${name}/${personId}/${activityId}`;
  await app.outbox.put([{ kind: 'answer', key, to: personId, command: name, said: text, urgent: true }]);
  app.outbox.wake();
  return null;
}

const cardOf = (answer: Answer): Card | null => {
  if ('card' in answer) return answer.card as Card;
  const words = 'message' in answer ? answer.message : 'error' in answer ? answer.error.message : '';
  return words ? card(words, [text(words)]) : null;
};

/**
 * Puts an answer into the pressed message for good: clients that press by submit show no other, and what is kept
 * nowhere else has to stay where it was shown. It is part of the answer, and goes past the outbox, which would keep it.
 */
async function show(
  { log }: App,
  { teams }: Chat,
  { messageId, conversationId, serviceUrl }: Pressed,
  answer: Answer,
) {
  const shown = cardOf(answer);
  if (!shown) return;
  const place = { conversationId, serviceUrl };
  try {
    if (messageId) await teams.update(place, messageId, shown);
    else await teams.say(place, shown);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn({ status: error.status, code: error.code }, 'teams.answer-not-kept');
  }
}
