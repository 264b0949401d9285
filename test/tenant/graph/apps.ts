import { type Box, count, nowIn } from '../box.ts';
import type { Account } from '../company/accounts.ts';
import { graphChatId } from '../connector/conversations.ts';
import { installed, placeApp, takeAppAway } from '../connector/installs.ts';
import { type Act, route } from '../routes.ts';
import { kept } from '../state.ts';
import { filterOf } from './filter.ts';
import { GRAPH, picked, selection } from './odata.ts';
import { userAt } from './users.ts';
import { badRequest, ok, refuse } from './words.ts';

const INSTALL = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
];
const FEED = ['TeamsActivity.Send', 'TeamsActivity.Send.User'];
const CREDENTIAL_DAYS = 180;

const catalogApp = ({ ids }: Box) => ({
  id: ids.catalogApp,
  externalId: ids.teamsApp,
  displayName: 'Pairwise',
  distributionMethod: 'organization',
});

const catalog: Act = (box, call) => {
  const filter = call.query.get('$filter');
  const all = [catalogApp(box)];
  const found = filter ? all.filter(filterOf(filter)) : all;
  return ok({ '@odata.context': `${GRAPH}/$metadata#appCatalogs/teamsApps`, value: found });
};

/** Nobody who has left, is a guest or never had a mailbox has been active in Teams. */
function teamsUser(box: Box, key: string): Account {
  const account = userAt(box, key);
  if (account.userType === 'Guest')
    throw refuse(403, 'Forbidden', 'The app is blocked by an app permission policy for this user.');
  if (!account.accountEnabled || !box.directory.person(account.id) || !account.mail)
    throw refuse(404, 'NotFound', 'The user is unknown to Teams.');
  return account;
}

const BIND = /\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)/;

const install: Act = (box, call, key) => {
  const bound = (call.body as { 'teamsApp@odata.bind'?: string } | undefined)?.['teamsApp@odata.bind'] ?? '';
  const app = BIND.exec(bound)?.[1];
  if (!app) throw badRequest('teamsApp@odata.bind is missing.');
  const { id } = teamsUser(box, key);
  if (app !== box.ids.catalogApp) throw refuse(404, 'NotFound', 'The app is not in the catalog.');
  if (installed(box, id)) throw refuse(409, 'Conflict', 'The app is already installed for the user.');
  placeApp(box, id);
  return { status: 201 };
};

const shaped = (box: Box, installId: string, expand: string) => ({
  id: installId,
  ...(expand.includes('teamsApp') ? { teamsApp: catalogApp(box) } : {}),
});

const installs: Act = (box, call, key) => {
  const { id } = userAt(box, key);
  const filter = call.query.get('$filter');
  const own = box.keeper.state.installs[id];
  const all = own ? [{ ...shaped(box, own, 'teamsApp'), expand: call.query.get('$expand') ?? '' }] : [];
  const found = filter ? all.filter(filterOf(filter)) : all;
  return ok({ value: found.map((one) => shaped(box, one.id, one.expand)) });
};

function installAt(box: Box, key: string, installId: string): string {
  const { id } = userAt(box, key);
  if (box.keeper.state.installs[id] !== installId) throw refuse(404, 'NotFound', 'No such installation.');
  return id;
}

const chat: Act = (box, _call, key, installId) => {
  const id = installAt(box, key, installId);
  return ok({ id: graphChatId(box, id), chatType: 'oneOnOne', tenantId: box.ids.tenant, topic: null });
};

const uninstall: Act = (box, _call, key, installId) => {
  takeAppAway(box, installAt(box, key, installId));
  return { status: 204 };
};

interface Notification {
  topic?: { source?: string; value?: string; webUrl?: string };
  activityType?: string;
  previewText?: { content?: string };
  templateParameters?: { name: string; value: string }[];
}

const notify: Act = (box, call, key) => {
  const { topic, activityType, previewText } = (call.body ?? {}) as Notification;
  const account = userAt(box, key);
  if (!topic?.value || !activityType || !previewText?.content)
    throw badRequest('topic, activityType and previewText are needed.');
  if (topic.source === 'text' && !topic.webUrl?.startsWith('https://teams.microsoft.com/l/'))
    throw badRequest('A topic of source text needs a webUrl that is a Teams deep link.');
  if (!installed(box, account.id))
    throw refuse(403, 'Forbidden', 'The application is not installed for the recipient.');
  kept(box.keeper.state.feeds, account.id, []).push({
    at: nowIn(box),
    activityType,
    text: previewText.content,
    webUrl: topic.webUrl ?? '',
  });
  box.keeper.touched();
  count(box, 'feed');
  return { status: 204 };
};

/** The app's own registration, so that a readiness check can see when its secret expires. */
const applications: Act = (box, call) => {
  const start = Date.UTC(2026, 8, 1);
  const app = {
    id: box.ids.teamsApp,
    appId: box.ids.client,
    displayName: 'Pairwise',
    passwordCredentials: [
      {
        keyId: box.ids.catalogApp,
        displayName: 'secret',
        startDateTime: new Date(start).toISOString(),
        endDateTime: new Date(start + CREDENTIAL_DAYS * 86_400_000).toISOString(),
      },
    ],
    keyCredentials: [],
  };
  const filter = call.query.get('$filter');
  const found = filter && !filterOf(filter)(app) ? [] : [app];
  return ok({ value: found.map((one) => picked(one, ['id', ...(selection(call) ?? Object.keys(one))])) });
};

/** Ids of application permissions, as Microsoft gives them. */
const permissionIds: Record<string, string> = {
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'GroupMember.Read.All': '98830695-27a2-44f7-8c18-0c3ebc9698f6',
  'Calendars.ReadBasic.All': '8ba4a692-bc31-4128-9094-475872af8a53',
  'Calendars.ReadWrite': 'ef54d2bf-783f-4e0f-bca1-3210c0444d99',
  'TeamsAppInstallation.ReadWriteSelfForUser.All': '908de74d-f8b2-4d6b-a9ed-2a17b3b78179',
  'AppCatalog.Read.All': 'e12dae10-5a57-4817-b79d-dfbec5348930',
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
};

/** What was consented to; what a team or a person grants for itself is not among it. */
const grants: Act = (box, call, appId) => {
  if (appId !== box.ids.client) throw refuse(404, 'Request_ResourceNotFound', 'No such service principal.');
  const value = call.roles.flatMap((name) => {
    const appRoleId = permissionIds[name];
    const shape = { id: appRoleId, appRoleId, principalId: appId, resourceDisplayName: 'Microsoft Graph' };
    return appRoleId ? [picked(shape, ['id', ...(selection(call) ?? Object.keys(shape))])] : [];
  });
  return ok({ '@odata.context': `${GRAPH}/$metadata#appRoleAssignments`, value });
};

export const appRoutes = [
  route('GET', "/servicePrincipals(appId='{}')/appRoleAssignments", ['Application.Read.All'], grants),
  route('GET', '/appCatalogs/teamsApps', ['AppCatalog.Read.All'], catalog),
  route('POST', '/users/{}/teamwork/installedApps', INSTALL, install),
  route('GET', '/users/{}/teamwork/installedApps', INSTALL, installs),
  route('DELETE', '/users/{}/teamwork/installedApps/{}', INSTALL, uninstall),
  route('GET', '/users/{}/teamwork/installedApps/{}/chat', INSTALL, chat),
  route('POST', '/users/{}/teamwork/sendActivityNotification', FEED, notify),
  route('GET', '/applications', ['Application.Read.All'], applications),
];
