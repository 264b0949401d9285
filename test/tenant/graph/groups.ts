import type { Box } from '../box.ts';
import type { Account } from '../company/accounts.ts';
import { defaultProperties } from '../company/accounts.ts';
import type { Group } from '../directory.ts';
import { type Act, route } from '../routes.ts';
import { filterOf } from './filter.ts';
import { GRAPH, paged, picked, refuseOptions, selection } from './odata.ts';
import { missing, ok } from './words.ts';

const READ = ['GroupMember.Read.All', 'GroupMember.ReadBasic.All', 'Group.Read.All', 'Directory.Read.All'];
const READ_CHANNELS = [
  'Channel.ReadBasic.All',
  'ChannelSettings.Read.All',
  'Group.Read.All',
  'Directory.Read.All',
];

function groupAt({ directory }: Box, id: string): Group {
  const group = directory.groups.find((one) => one.id === id);
  if (!group) throw missing(id);
  return group;
}

const shaped = ({ id, name, mailNickname, unified }: Group) => ({
  id,
  displayName: name,
  description: null,
  groupTypes: unified ? ['Unified'] : [],
  mailEnabled: unified,
  mailNickname,
  securityEnabled: !unified,
});

const one: Act = (box, call, id) => {
  const group = shaped(groupAt(box, id));
  return ok({
    '@odata.context': `${GRAPH}/$metadata#groups/$entity`,
    ...picked(group, selection(call) ?? Object.keys(group)),
  });
};

const list: Act = (box, call) => {
  refuseOptions(call);
  const filter = call.query.get('$filter');
  const all = box.directory.groups.map(shaped);
  return paged(call, filter ? all.filter(filterOf(filter)) : all, (group) =>
    picked(group, selection(call) ?? Object.keys(group)),
  );
};

const members: Act = (box, call, id) => {
  refuseOptions(call);
  const group = groupAt(box, id);
  const names = selection(call) ?? defaultProperties;
  return paged(
    call,
    box.directory.accounts().filter((account) => group.holds(account)),
    (account) => picked(account as Account, names),
  );
};

const channels: Act = (box, _call, groupId) => {
  const inTeam = box.channels.filter(({ aadGroupId }) => aadGroupId === groupId);
  if (!inTeam.length) throw missing(groupId);
  return ok({
    '@odata.context': `${GRAPH}/$metadata#teams('${groupId}')/channels`,
    value: inTeam.map(({ channelId, name }) => ({
      id: channelId,
      displayName: name,
      membershipType: 'standard',
    })),
  });
};

export const groupRoutes = [
  route('GET', '/groups', READ, list),
  route('GET', '/groups/{}', READ, one),
  route('GET', '/groups/{}/transitiveMembers/microsoft.graph.user', READ, members),
  route('GET', '/groups/{}/members/microsoft.graph.user', READ, members),
  route('GET', '/teams/{}/channels', READ_CHANNELS, channels),
];
