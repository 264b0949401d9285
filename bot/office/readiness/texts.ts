import { type Reader, type Say, speak } from '../../texts.ts';

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
    'directory.name': 'The directory',
    'directory.never': 'It was not read yet. This happens by itself within minutes of the first start.',
    'directory.reading': 'It is being read for the first time: {people, number} people so far.',
    'directory.failed':
      'The last reading failed: {why}. Grant User.Read.All to the app and give admin consent.',
    'directory.ok': '{people, plural, one {# person} other {# people}}, last read {at, date, moment}.',
    'organizers.name': 'Mailboxes that meetings are booked from',
    'organizers.none': 'None is set. Put one or more mailboxes into ORGANIZERS.',
    'organizers.ok': '{many, plural, one {# mailbox} other {# mailboxes}}.',
    'organizers.strange': 'These are not in the directory: {strange}. Check their spelling in ORGANIZERS.',
    'mailboxes.name': 'Mailboxes of those addressed',
    'mailboxes.ok': 'Meetings can reach every calendar.',
    'mailboxes.missing':
      '{people, plural, one {# person has} other {# people have}} no mailbox here, so their calendars can neither be looked at nor written to. Their meetings are booked in the hours usual at their site, and they get them as a calendar file.',
    'address.name': 'The public address',
    'address.ok': '{url}',
    'address.plain': '{url} does not begin with https. Teams opens secure addresses only; change PUBLIC_URL.',
    'channel.name': 'The channel',
    'channel.ok': 'The launch is posted to {channel}.',
    'channel.none': 'None is chosen, so the launch reaches people in their chats only.',
    'permissions.name': 'Permissions of the app',
    'permissions.ok': 'An administrator has consented to all of it.',
    'permissions.missing':
      'Not granted: {missing}. Give admin consent in Entra, under Enterprise applications, Permissions.',
    'permissions.install':
      'Until then, only an app setup policy of the Teams admin center brings the app to people.',
    'credentials.name': 'How the app signs in',
    'credentials.ok':
      'Its {kind, select, secret {client secret} other {certificate}} is good until {until, date, ::yMMMMd}.',
    'credentials.soon':
      'Its {kind, select, secret {client secret} other {certificate}} ends on {until, date, ::yMMMMd}, and with it everything. Make a new one in the app registration and put it into {kind, select, secret {CLIENT_SECRET} other {CLIENT_CERTIFICATE_FILE}}.',
    'credentials.none':
      'The app registration shows no {kind, select, secret {client secret that is in use} other {certificate}} any more.',
    'credentials.federated': 'It signs in with a federated credential, which does not end.',
    'registration.unreadable':
      'This could not be looked at (Microsoft Graph answered {status} {code}). Grant Application.Read.All and give admin consent.',
    'audience.name': 'The audience',
    'audience.ok': '{people, plural, one {# person} other {# people}}.',
    'audience.none': 'The audience is empty: look at its groups, departments and exclusions.',
  },
};

export type Saying = Say<keyof typeof texts.en>;

export const sayTo = (reader: Reader): Saying => speak(texts, reader);

export const refusals = {
  en: {
    'groups-unreadable':
      'A group of the audience could not be read (Microsoft Graph answered {status} {code}), so nobody can be counted or written to. Check that the group still exists and that the app has GroupMember.Read.All. Nothing was changed.',
  },
};
