import type { Box } from '../box.ts';
import { codeOf } from '../draw.ts';
import { kept } from '../state.ts';
import type { ChatMessage } from '../types.ts';

/** Where messages are: one person's chat with the bot, or a channel's posts. */
export type Conversation =
  | { kind: 'personal'; personId: string; id: string; messages: ChatMessage[] }
  | { kind: 'channel'; channelId: string; id: string; messages: ChatMessage[] };

export const botId = ({ ids }: Box) => `28:${ids.client}`;
export const memberId = ({ seed }: Box, personId: string) => `29:1${codeOf(40, seed, 'member', personId)}`;
export const chatId = ({ seed }: Box, personId: string) => `a:1${codeOf(40, seed, 'chat', personId)}`;

/** The chat's name in Graph, which the Connector takes as well. */
export const graphChatId = ({ ids }: Box, personId: string) => `19:${personId}_${ids.client}@unq.gbl.spaces`;

const books = new WeakMap<Box, Map<string, string>>();

/** Person by any of the ids of the chat or the member. */
export function personBehind(box: Box, id: string): string | undefined {
  const names = ({ id: personId }: { id: string }) =>
    [personId, memberId(box, personId), chatId(box, personId), graphChatId(box, personId)].map(
      (name) => [name, personId] as const,
    );
  const book = books.get(box) ?? new Map(box.directory.people.flatMap(names));
  books.set(box, book);
  return book.get(id);
}

export const chatOf = ({ keeper }: Box, personId: string): ChatMessage[] =>
  kept(keeper.state.chats, personId, []);
export const postsOf = ({ keeper }: Box, channelId: string): ChatMessage[] =>
  kept(keeper.state.posts, channelId, []);

export function conversationAt(box: Box, id: string): Conversation | null {
  const personId = /^(a:|19:.*@unq)/.test(id) ? personBehind(box, id) : undefined;
  if (personId) return { kind: 'personal', personId, id, messages: chatOf(box, personId) };
  const channelId = id.split(';')[0] as string;
  const known = box.channels.some(
    (channel) => channel.channelId === channelId || channel.teamId === channelId,
  );
  return known ? { kind: 'channel', channelId, id, messages: postsOf(box, channelId) } : null;
}

/** Ids of activities are times, and no two are the same. */
export function nextActivityId({ keeper, now }: Box): string {
  keeper.state.lastActivity = Math.max(keeper.state.lastActivity + 1, now().getTime());
  return String(keeper.state.lastActivity);
}
