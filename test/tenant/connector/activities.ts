import { type Box, count, nowIn } from '../box.ts';
import type { Reply } from '../gate.ts';
import { type Act, route } from '../routes.ts';
import type { ChatMessage } from '../types.ts';
import {
  botId,
  type Conversation,
  chatId,
  conversationAt,
  nextActivityId,
  personBehind,
  postsOf,
} from './conversations.ts';
import { installed } from './installs.ts';
import { notInRoster, refuse, writesBlocked } from './words.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const MOST_BYTES = 28 * 1024;

interface Activity {
  type?: string;
  text?: string;
  attachments?: { contentType?: string; content?: { type?: string; version?: string } }[];
}

interface ConversationRequest {
  isGroup?: boolean;
  bot?: { id?: string };
  members?: { id?: string }[];
  tenantId?: string;
  channelData?: { tenant?: { id?: string }; channel?: { id?: string } };
  activity?: Activity;
}

const badArgument = (message: string) => refuse(400, 'BadArgument', message);

/** The card in an activity; refused when Teams could not show it. */
function cardIn({ attachments = [] }: Activity): object | undefined {
  for (const { contentType, content } of attachments) {
    if (contentType !== CARD) throw badArgument(`Unknown attachment type ${contentType}.`);
    if (content?.type !== 'AdaptiveCard') throw badArgument('The attachment is not an Adaptive Card.');
    if (Number(content.version) > 1.5)
      throw badArgument(`Teams shows cards up to version 1.5, not ${content.version}.`);
    if (Buffer.byteLength(JSON.stringify(content)) > MOST_BYTES)
      throw refuse(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  return attachments[0]?.content;
}

/** Text or card of a message; null for what leaves no trace, such as typing. */
function contentOf(activity: Activity | undefined): Pick<ChatMessage, 'text' | 'card'> | null {
  if (activity?.type === 'typing') return null;
  if (activity?.type !== 'message') throw badArgument('The activity has no type that Teams shows.');
  const card = cardIn(activity);
  if (!card && !activity.text) throw badArgument('The message is empty.');
  return { ...(activity.text ? { text: activity.text } : {}), ...(card ? { card } : {}) };
}

function conversationFor(box: Box, id: string): Conversation {
  const conversation = conversationAt(box, id);
  if (!conversation) throw refuse(404, 'ConversationNotFound', 'Conversation not found.');
  return conversation;
}

/** Throws unless the bot may write here now. */
function mayWrite(box: Box, conversation: Conversation) {
  if (conversation.kind === 'channel') return;
  const { personId } = conversation;
  if (!installed(box, personId)) throw notInRoster();
  if (box.keeper.state.blocked.includes(personId))
    throw refuse(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
  if (!box.directory.account(personId)?.accountEnabled) throw writesBlocked();
}

function post(box: Box, messages: ChatMessage[], content: Pick<ChatMessage, 'text' | 'card'>): string {
  const id = nextActivityId(box);
  messages.push({ id, at: nowIn(box), from: 'bot', ...content });
  box.keeper.touched();
  count(box, 'messages');
  return id;
}

function personalChat(box: Box, request: ConversationRequest): Reply {
  const member = request.members?.[0]?.id ?? '';
  const personId = personBehind(box, member.replace(/^8:orgid:/, ''));
  if (request.members?.length !== 1 || !personId)
    throw badArgument('Failed to find the member of the conversation.');
  if (!installed(box, personId))
    throw refuse(
      403,
      'ForbiddenOperationException',
      'The bot is not installed in personal scope for the user.',
    );
  const id = chatId(box, personId);
  const conversation = conversationFor(box, id);
  const content = request.activity ? contentOf(request.activity) : null;
  if (content) mayWrite(box, conversation);
  const activityId = content ? post(box, conversation.messages, content) : undefined;
  return { status: 201, body: { id, ...(activityId ? { activityId } : {}) } };
}

function channelPost(box: Box, channelId: string, request: ConversationRequest): Reply {
  if (!box.channels.some((channel) => channel.channelId === channelId)) throw notInRoster();
  const content = contentOf(request.activity);
  if (!content) throw badArgument('A new post needs a message.');
  const activityId = post(box, postsOf(box, channelId), content);
  return { status: 201, body: { id: `${channelId};messageid=${activityId}`, activityId } };
}

const create: Act = (box, call) => {
  const request = (call.body ?? {}) as ConversationRequest;
  const tenant = request.tenantId ?? request.channelData?.tenant?.id;
  if (tenant !== box.ids.tenant) throw badArgument('The tenant is missing or not this one.');
  if (request.bot?.id !== undefined && request.bot.id !== botId(box)) throw badArgument('Another bot.');
  const channelId = request.channelData?.channel?.id;
  return channelId ? channelPost(box, channelId, request) : personalChat(box, request);
};

const send: Act = (box, call, id) => {
  const conversation = conversationFor(box, id);
  mayWrite(box, conversation);
  const content = contentOf(call.body as Activity);
  return {
    status: 201,
    body: { id: content ? post(box, conversation.messages, content) : nextActivityId(box) },
  };
};

function messageAt(box: Box, id: string, activityId: string): [Conversation, ChatMessage] {
  const conversation = conversationFor(box, id);
  mayWrite(box, conversation);
  const message = conversation.messages.findLast((one) => one.id === activityId && one.from === 'bot');
  if (!message)
    throw refuse(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
  return [conversation, message];
}

/** Puts other content into a message; a changed card waits for an answer again. */
export function replace(box: Box, message: ChatMessage, content: Pick<ChatMessage, 'text' | 'card'>) {
  delete message.text;
  delete message.card;
  Object.assign(message, content, { updatedAt: nowIn(box) });
  box.keeper.touched();
}

const update: Act = (box, call, id, activityId) => {
  const content = contentOf(call.body as Activity);
  const [, message] = messageAt(box, id, activityId);
  if (content) replace(box, message, content);
  count(box, 'messages.updated');
  return { status: 200, body: { id: message.id } };
};

const remove: Act = (box, _call, id, activityId) => {
  const [{ messages }, message] = messageAt(box, id, activityId);
  messages.splice(messages.indexOf(message), 1);
  box.keeper.touched();
  return { status: 200 };
};

export const activityRoutes = [
  route('POST', '/v3/conversations', [], create),
  route('POST', '/v3/conversations/{}/activities', [], send),
  route('POST', '/v3/conversations/{}/activities/{}', [], send),
  route('PUT', '/v3/conversations/{}/activities/{}', [], update),
  route('DELETE', '/v3/conversations/{}/activities/{}', [], remove),
];
