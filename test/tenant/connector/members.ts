import type { Box } from '../box.ts';
import type { Account } from '../company/accounts.ts';
import { type Act, route } from '../routes.ts';
import { conversationAt, memberId, personBehind } from './conversations.ts';
import { installed } from './installs.ts';
import { notInRoster, refuse } from './words.ts';

const PAGE = 200;

const memberShape = (box: Box, account: Account) => ({
  id: memberId(box, account.id),
  name: account.displayName,
  aadObjectId: account.id,
  objectId: account.id,
  givenName: account.givenName,
  surname: account.surname,
  email: account.mail,
  userPrincipalName: account.userPrincipalName,
  tenantId: box.ids.tenant,
  userRole: account.userType === 'Guest' ? 'guest' : 'user',
});

function membersOf(box: Box, id: string): Account[] {
  const conversation = conversationAt(box, id);
  if (!conversation) throw refuse(404, 'ConversationNotFound', 'Conversation not found.');
  if (conversation.kind === 'channel')
    return box.directory.accounts().filter((one) => box.directory.groups[0]?.holds(one));
  if (!installed(box, conversation.personId)) throw notInRoster();
  const account = box.directory.account(conversation.personId);
  return account ? [account] : [];
}

const page: Act = (box, call, id) => {
  const all = membersOf(box, id);
  const from = Number(call.query.get('continuationToken') ?? 0);
  const size = Math.min(PAGE, Number(call.query.get('pageSize') ?? PAGE));
  const next = from + size < all.length ? { continuationToken: String(from + size) } : {};
  return {
    status: 200,
    body: { ...next, members: all.slice(from, from + size).map((one) => memberShape(box, one)) },
  };
};

const list: Act = (box, _call, id) => ({
  status: 200,
  body: membersOf(box, id).map((one) => memberShape(box, one)),
});

const one: Act = (box, _call, id, member) => {
  const personId = personBehind(box, member);
  const account = membersOf(box, id).find((known) => known.id === personId);
  if (!account) throw refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: memberShape(box, account) };
};

const team: Act = (box, _call, teamId) => {
  const channel = box.channels.find((known) => known.teamId === teamId);
  if (!channel) throw refuse(404, 'TeamNotFound', 'Team not found.');
  return {
    status: 200,
    body: { id: teamId, name: 'Mentoring', aadGroupId: channel.aadGroupId, tenantId: box.ids.tenant },
  };
};

const channels: Act = (box, _call, teamId) => ({
  status: 200,
  body: {
    conversations: box.channels
      .filter((known) => known.teamId === teamId)
      .map(({ channelId, name }) => ({ id: channelId, name: channelId === teamId ? null : name })),
  },
});

export const memberRoutes = [
  route('GET', '/v3/conversations/{}/pagedmembers', [], page),
  route('GET', '/v3/conversations/{}/members', [], list),
  route('GET', '/v3/conversations/{}/members/{}', [], one),
  route('GET', '/v3/teams/{}', [], team),
  route('GET', '/v3/teams/{}/conversations', [], channels),
];
