import { RemoteError } from '../remote.ts';
import type { Conversation } from '../store/conversations.ts';
import type { Outcome } from './outcome.ts';
import type { Rooms } from './rooms.ts';

/** The person's 1:1 conversation: the one we know, else a new one, installing the app for them where it is missing. */
export async function reach(rooms: Rooms, personId: string): Promise<Conversation | Outcome> {
  const { store } = rooms.app;
  const known = await rooms.drawing.store.conversations.of(personId);
  if (known?.lostAt) return { is: 'unreachable', reason: words[known.lostReason ?? ''] ?? 'blocked the bot' };
  if (known) return known;
  const opened =
    (await open(rooms, personId)) ?? (await install(rooms, personId)) ?? (await open(rooms, personId));
  if (!opened) return { is: 'unreachable', reason: 'app not installed' };
  if ('is' in opened) return opened;
  const { conversationId, serviceUrl } = opened;
  await rooms.note(() =>
    store.conversations.keep(personId, conversationId, serviceUrl, rooms.app.clock.now()),
  );
  return opened;
}

const words: Record<string, string> = {
  ConversationBlockedByUser: 'blocked the bot',
  MessageWritesBlocked: 'blocked the bot',
  uninstalled: 'removed the app',
  BotNotInConversationRoster: 'removed the app',
};

/** Null: the app is not installed for them. */
async function open({ app, teams }: Rooms, personId: string): Promise<Conversation | null> {
  try {
    const { conversationId, serviceUrl } = await teams.open(personId);
    return { personId, conversationId, serviceUrl, keptAt: app.clock.now(), lostAt: null, lostReason: null };
  } catch (error) {
    if (error instanceof RemoteError && error.code === 'ForbiddenOperationException') return null;
    throw error;
  }
}

// The app is not in the organisation's catalogue; the permission to install it was not granted.
const ours = new Set(['AppNotInCatalog', 'Authorization_RequestDenied', 'InvalidAuthenticationToken']);

/** Null: installed, so opening may be tried again. */
async function install({ app }: Rooms, personId: string): Promise<Outcome | null> {
  try {
    await app.graph.install(personId);
    return null;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    // Ours or the administrator's to mend, and nothing that can be said of the person.
    if (ours.has(error.code)) throw error;
    if (error.status === 404) return { is: 'unreachable', reason: 'never used Teams' };
    if (error.status === 403) return { is: 'unreachable', reason: 'app blocked by policy' };
    throw error;
  }
}
