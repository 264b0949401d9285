import { addresses, type Box, nowIn, settled } from './box.ts';
import { live } from './characters/live.ts';
import { asBooked, calendarOf, meetingsOf } from './company/calendar.ts';
import { hoursOf } from './company/hours.ts';
import { places } from './company/places.ts';
import { installed, placeApp, placeInTeam, takeAppAway } from './connector/installs.ts';
import { press, say } from './connector/people.ts';
import { catchUp } from './directory.ts';
import { changed, move } from './graph/events.ts';
import { notify, tellLifecycle } from './graph/subscriptions.ts';
import { botToken } from './login/bot-framework.ts';
import { tabToken } from './login/tab-token.ts';
import { type Change, kept, type Meeting } from './state.ts';
import type { Colleague, Response, Tenant } from './types.ts';

/** How the product is pointed at this tenant. */
function settingsOf(box: Box): Record<string, string> {
  const { graph, login, botLogin, botService } = addresses(box);
  return {
    TENANT_ID: box.ids.tenant,
    CLIENT_ID: box.ids.client,
    CLIENT_SECRET: box.ids.secret,
    TEAMS_APP_ID: box.ids.teamsApp,
    ORGANIZERS: box.directory.organizers.map(({ id }) => id).join(','),
    GRAPH_URL: graph,
    LOGIN_URL: login,
    BOT_LOGIN_URL: botLogin,
    BOT_SERVICE_URL: botService,
  };
}

function colleagueIn({ directory }: Box, name: string): Colleague {
  const found =
    directory.person(name) ??
    directory.people.find((person) => person.mail === name || person.name === name) ??
    directory.people.find((person) => person.name.split(' ')[0] === name);
  if (!found) throw new Error(`There is nobody called ${name} in the company.`);
  return found;
}

/** Writes a change into the directory, where the next delta tells it. */
function alter({ keeper }: Box, id: string, change: Change) {
  keeper.state.changes[id] = { ...keeper.state.changes[id], ...change };
  keeper.state.changeLog.push(id);
  keeper.touched();
}

type Transfer = Parameters<Tenant['transfer']>[1];

function transfer(box: Box, person: Colleague, { department, title, site, managerId }: Transfer) {
  if (site && !places.some((place) => place.site === site))
    throw new Error(`The company has no site ${site}.`);
  const change: Change = {
    ...(department ? { department } : {}),
    ...(title ? { jobTitle: title } : {}),
    ...(site ? { officeLocation: site } : {}),
    ...(managerId === undefined ? {} : { managerId, formerManagerId: managerId ? null : person.managerId }),
  };
  alter(box, person.id, change);
  catchUp(person, change);
}

/** A person answers an invitation; the organizer's copy shows it and whoever has subscribed is told. */
function respond(
  box: Box,
  person: Colleague,
  eventId: string,
  response: Response,
  proposed?: { start: string; end: string },
) {
  const meeting = meetingsOf(box, person.id).find(({ key }) => eventId.includes(key));
  const invitee = meeting?.attendees.find(({ personId }) => personId === person.id);
  if (!meeting || !invitee) throw new Error(`${person.name} is not invited to ${eventId}.`);
  delete invitee.proposed;
  Object.assign(invitee, { response, respondedAt: nowIn(box), ...(proposed ? { proposed } : {}) });
  meeting.changedAt = nowIn(box);
  meeting.version += 1;
  box.keeper.touched();
  notify(box, meeting, 'updated');
}

function bookedAs({ keeper }: Box, eventId: string): Meeting {
  const meeting = Object.values(keeper.state.meetings).find(({ key }) => eventId.includes(key));
  if (!meeting) throw new Error(`There is no meeting ${eventId}.`);
  return meeting;
}

function reschedule(box: Box, eventId: string, start: string, end: string) {
  const meeting = bookedAs(box, eventId);
  const at = (dateTime: string) => ({ dateTime: dateTime.slice(0, 19), timeZone: 'UTC' });
  move(meeting, { start: at(start), end: at(end) });
  changed(box, meeting, 'updated');
}

function takeOut(box: Box, eventId: string) {
  const meeting = bookedAs(box, eventId);
  Object.assign(meeting, { cancelled: true, deleted: true });
  changed(box, meeting, 'deleted');
}

function setBlocked({ keeper }: Box, id: string, blocked: boolean) {
  keeper.state.blocked = keeper.state.blocked.filter((one) => one !== id);
  if (blocked) keeper.state.blocked.push(id);
  keeper.touched();
}

function channelIn(box: Box, channelId: string | undefined) {
  const channel = box.channels.find((one) => one.channelId === (channelId ?? one.channelId));
  if (!channel) throw new Error(`There is no channel ${channelId}.`);
  return channel;
}

/** What the people of the company can do. */
function acts(box: Box) {
  const who = (id: string) => colleagueIn(box, id);
  return {
    say: async (id: string, text: string) => {
      const person = who(id);
      if (!installed(box, person.id)) placeApp(box, person.id);
      await settled(box);
      await say(box, person, text);
    },
    press: (id, messageId, action) => press(box, who(id), messageId, action),
    open: async (id) => {
      const person = who(id);
      if (!installed(box, person.id)) placeApp(box, person.id);
      await settled(box);
    },
    remove: async (id) => {
      takeAppAway(box, who(id).id);
      await settled(box);
    },
    openTeam: async (channelId) => {
      placeInTeam(box, channelIn(box, channelId));
      await settled(box);
    },
    block: (id) => setBlocked(box, who(id).id, true),
    unblock: (id) => setBlocked(box, who(id).id, false),
    leaveCompany: (id) => alter(box, who(id).id, { accountEnabled: false }),
    comeBack: (id) => alter(box, who(id).id, { accountEnabled: true }),
    erase: (id) => alter(box, who(id).id, { accountEnabled: false, removed: true }),
    transfer: (id, change) => transfer(box, who(id), change),
    mailElsewhere: (id) => alter(box, who(id).id, { mailElsewhere: true }),
    repeat: (id) => {
      alter(box, who(id).id, {});
      alter(box, who(id).id, {});
    },
    respond: (id, eventId, response, proposed) => respond(box, who(id), eventId, response, proposed),
    reschedule: (eventId, start, end) => reschedule(box, eventId, start, end),
    takeOut: (eventId) => takeOut(box, eventId),
    away: (id, start, end) => {
      kept(box.keeper.state.absences, who(id).id, []).push({ start, end });
      box.keeper.touched();
    },
    work: (id, from, to) => Object.assign(hoursOf(box.seed, who(id)), { from, to }),
    settle: (id, { timeZone, windowsZone }) => {
      Object.assign(hoursOf(box.seed, who(id)), { zone: timeZone, windowsZone, named: 'windows' });
      Object.assign(who(id), { timeZone });
    },
    lifecycle: (event) => {
      tellLifecycle(box, event);
      return settled(box);
    },
    live: (options = {}) => live(box, options),
  } satisfies Partial<Tenant>;
}

/** What can be seen of the company from outside. */
function sights(box: Box) {
  const id = (name: string) => colleagueIn(box, name).id;
  const { state } = box.keeper;
  return {
    people: box.directory.people,
    channels: box.channels,
    traffic: box.traffic.kept,
    counts: box.counts,
    colleague: (name) => colleagueIn(box, name),
    chat: (name) => state.chats[id(name)] ?? [],
    channel: (channelId) => state.posts[channelIn(box, channelId).channelId] ?? [],
    calendar: (name) => calendarOf(box, colleagueIn(box, name)),
    bookings: () =>
      Object.values(state.meetings)
        .map((meeting) => ({ ...asBooked(meeting), createdAt: meeting.createdAt }))
        .sort((a, b) => a.start.localeCompare(b.start)),
    feed: (name) => state.feeds[id(name)] ?? [],
    token: (name, overrides = {}) => tabToken(box, colleagueIn(box, name), { ...overrides }),
    botToken: (overrides = {}) => botToken(box, { ...overrides }),
  } satisfies Partial<Tenant>;
}

export function tenantOf(box: Box, close: () => Promise<void>): Tenant {
  return {
    ...sights(box),
    ...acts(box),
    get url() {
      return box.url;
    },
    get settings() {
      return settingsOf(box);
    },
    get botUrl() {
      return box.botUrl;
    },
    set botUrl(url) {
      box.botUrl = url;
    },
    get mute() {
      return box.mute;
    },
    set mute(mute) {
      box.mute = mute;
    },
    fail: (next) => {
      box.faults.push({ ...next });
    },
    settled: () => settled(box),
    close,
  };
}
