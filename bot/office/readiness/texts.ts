import { everyone, speak } from '../../texts.ts';

const lost: Record<string, string> = {
  ConversationBlockedByUser: 'blocked the bot',
  MessageWritesBlocked: 'blocked the bot',
  BotNotInConversationRoster: 'removed the app',
  uninstalled: 'removed the app',
  NotEnoughPermissions: 'app blocked by policy',
  BotDisabledByAdmin: 'app blocked by policy',
  ForbiddenOperationException: 'app not installed',
};

/** In words, why a conversation was lost; `code` is Teams' own, or ours for an app that was removed. */
export const lostBecause = (code: string | null): string => lost[code ?? ''] ?? 'blocked the bot';

const texts = {
  en: {
    'directory.name': 'The directory can be read',
    'directory.never': 'It was not read yet. This happens by itself within minutes of the first start.',
    'directory.reading': 'It is being read for the first time: {people, number} people so far.',
    'directory.failed':
      'The last reading failed: {why}. Grant User.Read.All to the app and give admin consent.',
    'directory.ok': '{people, number} people, last read {at, date, moment}.',
    'organizers.name': 'Meetings have a mailbox to be booked from',
    'organizers.none': 'None is set. Put one or more mailboxes into ORGANIZERS.',
    'organizers.ok': '{many, plural, one {# mailbox} other {# mailboxes}}.',
    'organizers.strange': 'These are not in the directory: {strange}. Check their spelling in ORGANIZERS.',
    'mailboxes.name': 'Everybody addressed has a mailbox',
    'mailboxes.ok': 'Meetings can reach every calendar.',
    'mailboxes.missing':
      '{people, plural, one {# person has} other {# people have}} none here, so their calendars can neither be looked at nor written to. Their meetings are booked in the hours usual at their site, and they get them as a calendar file.',
    'address.name': 'The public address is secure',
    'address.ok': '{url}',
    'address.plain': '{url} does not begin with https. Teams opens secure addresses only; change PUBLIC_URL.',
    'channel.name': 'The program has a channel',
    'channel.ok': 'The launch is posted to {channel}.',
    'channel.none': 'None is chosen, so the launch reaches people in their chats only.',
    'permissions.name': 'What the app asks for is granted',
    'permissions.ok': 'An administrator has consented to all of it.',
    'permissions.missing':
      'Not granted: {missing}. Give admin consent in Entra, under Enterprise applications, Permissions.',
    'permissions.install':
      'Until then, only an app setup policy of the Teams admin center brings the app to people.',
    'credentials.name': 'The app can go on signing in',
    'credentials.ok':
      'Its {kind, select, secret {client secret} other {certificate}} is good until {until, date, ::yMMMMd}.',
    'credentials.soon':
      'Its {kind, select, secret {client secret} other {certificate}} ends on {until, date, ::yMMMMd}, and with it everything. Make a new one in the app registration and put it into {kind, select, secret {CLIENT_SECRET} other {CLIENT_CERTIFICATE_FILE}}.',
    'credentials.none':
      'The app registration shows no {kind, select, secret {client secret that is in use} other {certificate}} any more.',
    'credentials.federated': 'It signs in with a federated credential, which does not end.',
    'registration.unreadable':
      'This could not be looked at (Microsoft Graph answered {status} {code}). Grant Application.Read.All and give admin consent.',
    'audience.name': 'Somebody is addressed',
    'audience.ok': '{people, plural, one {# person} other {# people}}.',
    'audience.none': 'The audience is empty: look at its groups, departments and exclusions.',
  },
};

export const say = speak<keyof typeof texts.en>(texts, everyone);

export const refusals = {
  en: {
    'groups-unreadable':
      'A group of the audience could not be read (Microsoft Graph answered {status} {code}), so nobody can be counted or written to. Check that the group still exists and that the app has GroupMember.Read.All. Nothing was changed.',
  },
};
