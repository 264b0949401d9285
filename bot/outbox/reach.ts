import { RemoteError } from '../remote.ts';
import type { Conversation } from '../store/conversations.ts';
import type { Rooms } from './deliverers.ts';
import type { Outcome } from './outcome.ts';

/** The person's 1:1 conversation: the one we know, else a new one, installing the app for them where it is missing. */
export async function reach(rooms: Rooms, personId: string): Promise<Conversation | Outcome> {
  const { store } = rooms.app;
  const known = await store.conversations.of(personId);
  if (known?.lostAt) return { is: 'unreachable', reason: words[known.lostReason ?? ''] ?? 'blocked the bot' };
  if (known) return known;
  const opened =
    (await open(rooms, personId)) ?? (await install(rooms, personId)) ?? (await open(rooms, personId));
  if (!opened) return { is: 'unreachable', reason: 'app not installed' };
  if ('is' in opened) return opened;
  await store.conversations.keep(personId, opened.conversationId, opened.serviceUrl, rooms.app.clock.now());
  return opened;
}

const words: Record<string, string> = {
  ConversationBlockedByUser: 'blocked the bot',
  MessageWritesBlocked: 'blocked the bot',
  uninstalled: 'removed the app',
  BotNotInConversationRoster: 'removed the app',
};

/** Null: the app is not installed for them. */
async function open({ app, teams, allow }: Rooms, personId: string): Promise<Conversation | null> {
  await allow();
  try {
    const { conversationId, serviceUrl } = await teams.open(personId);
    return { personId, conversationId, serviceUrl, keptAt: app.clock.now(), lostAt: null, lostReason: null };
  } catch (error) {
    if (error instanceof RemoteError && error.code === 'ForbiddenOperationException') return null;
    throw error;
  }
}

/** Null: installed, so opening may be tried again. */
async function install({ app, allow }: Rooms, personId: string): Promise<Outcome | null> {
  await allow();
  try {
    await app.graph.install(personId);
    return null;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    if (error.status === 404) return { is: 'unreachable', reason: 'never used Teams' };
    if (error.status === 403) return { is: 'unreachable', reason: 'app blocked by policy' };
    throw error;
  }
}
