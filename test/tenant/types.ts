/** An ISO 8601 UTC string with milliseconds, so that it compares as text. */
export type Instant = string;

export type Character = 'keen' | 'busy' | 'silent' | 'unhappy' | 'declining';

export interface Colleague {
  id: string;
  name: string;
  mail: string;
  department: string;
  title: string;
  /** 1 (starters) to 8 (the chief executive). */
  level: number;
  site: string;
  managerId: string | null;
  /** BCP 47, as Graph's `preferredLanguage`. */
  language: string;
  /** IANA. */
  timeZone: string;
  /** `YYYY-MM-DD`. */
  hiredOn: string;
  skills: { offers: string[]; wants: string[] };
  character: Character;
  roles: string[];
  guest: boolean;
}

export interface ChatMessage {
  id: string;
  at: Instant;
  from: 'bot' | 'person';
  text?: string;
  card?: object;
  updatedAt?: Instant;
  /** The verb that was pressed last. */
  answered?: string;
  /** Everything that was pressed on it and that the bot took, in order. */
  presses?: Pressed[];
}

/** `data`: the button's own and the inputs beside it, as the bot got them. */
export interface Pressed {
  at: Instant;
  verb: string;
  data: Record<string, unknown>;
  /** The card it was answered with, if any. */
  shown: object | null;
}

export interface CalendarEvent {
  id: string;
  subject: string;
  start: Instant;
  end: Instant;
  organizerId: string;
  attendees: { personId: string; response: string }[];
  body?: string;
  joinUrl?: string;
  cancelled?: true;
  /** Booked through Graph, not one of the person's own engagements. */
  ours: boolean;
  transactionId?: string;
}

export interface InvokeAnswer {
  status: number;
  body: unknown;
}

export interface Channel {
  teamId: string;
  aadGroupId: string;
  channelId: string;
  name: string;
}

/** One request and its answer; `status` 0 means that the connection was cut. */
export interface Exchange {
  to: 'graph' | 'bot';
  method: string;
  /** Graph: relative to /v1.0; Connector: from /v3 on. */
  url: string;
  requestHeaders: Record<string, string>;
  requestBody?: unknown;
  status: number;
  responseHeaders?: Record<string, string>;
  responseBody?: unknown;
}

export interface Press {
  verb: string;
  data?: object;
  inputs?: Record<string, string>;
}

export type Response = 'accepted' | 'declined' | 'tentativelyAccepted';

/** A fault ordered in advance; `match` is held against `METHOD url`. */
export interface Fault {
  where: 'graph' | 'connector';
  match?: RegExp;
  /** 0: the connection is cut. */
  status: number;
  body?: object;
  /** In place of a body: as it is, of no form at all. */
  raw?: string;
  /** The answer is begun and never ended. */
  endless?: boolean;
  headers?: Record<string, string>;
  /** How many requests it meets; 1 unless said. */
  times?: number;
  /** What was asked for is done, and only the answer is lost. */
  afterEffect?: boolean;
  /** Nothing is answered for so long. */
  hungMs?: number;
}

export interface Living {
  except?: readonly string[];
  after?: () => Promise<unknown>;
}

export interface TenantOptions {
  /** Employees who can be reached; a few guests and odd accounts come on top. 240 unless said. */
  people?: number;
  seed?: number;
  port?: number;
  /** File for the record of all traffic, as JSON lines. */
  traffic?: string;
  /** Exchanges kept in memory; 2,000 unless said. */
  trafficKept?: number;
  /** The company's clock. Tokens and limits keep the wall clock. */
  now?: () => Date;
  /** Microsoft's limits on the wall clock; `mailboxes`: those of mailboxes alone, on the company's own. */
  limits?: boolean | 'mailboxes';
  faults?: { seed: number; share: number };
  /** Share of people who have blocked the bot. */
  blocked?: number;
  /** The app was set up for everybody by policy, and the bot was told long ago. */
  appEverywhere?: boolean;
  latencyMs?: number;
  /** Where the company's state is kept from one run to the next. */
  stateFile?: string;
  /** Graph permissions an administrator has consented to; all that the product asks for unless said. */
  granted?: readonly string[];
}

export interface Tenant {
  readonly url: string;
  readonly settings: Record<string, string>;
  readonly people: readonly Colleague[];
  botUrl: string;
  /** By id, mail address, full name, or first name. */
  colleague(nameOrId: string): Colleague;
  chat(personId: string): readonly ChatMessage[];
  channel(channelId?: string): readonly ChatMessage[];
  readonly channels: readonly Channel[];
  /** Own engagements of this week and the next three, and every meeting booked through Graph. */
  calendar(personId: string): readonly CalendarEvent[];
  /** Everything ever booked through Graph, by its start, and when it was. */
  bookings(): (CalendarEvent & { createdAt: Instant })[];
  /** Activity feed entries, oldest first. */
  feed(personId: string): readonly { at: Instant; activityType: string; text: string; webUrl: string }[];
  say(personId: string, text: string): Promise<void>;
  press(personId: string, messageId: string, action: Press): Promise<InvokeAnswer>;
  open(personId: string): Promise<void>;
  /** Takes the app away again. */
  remove(personId: string): Promise<void>;
  /** Adds the app to the channel's team: installationUpdate and conversationUpdate reach the bot. */
  openTeam(channelId?: string): Promise<void>;
  block(personId: string): void;
  unblock(personId: string): void;
  leaveCompany(personId: string): void;
  /** The person's mail goes to a mailbox outside the company's Exchange; the address stays. */
  mailElsewhere(personId: string): void;
  comeBack(personId: string): void;
  /** Deletes the account, as happens some time after leaving. */
  erase(personId: string): void;
  /** Another department, title, manager or site, as it shows in the directory. */
  transfer(
    personId: string,
    change: Partial<Pick<Colleague, 'department' | 'title' | 'site' | 'managerId'>>,
  ): void;
  /** Makes the directory's next delta tell this person twice, unchanged. */
  repeat(personId: string): void;
  /** Answers an invitation, perhaps with another time. */
  respond(
    personId: string,
    eventId: string,
    response: Response,
    proposed?: { start: Instant; end: Instant },
  ): void;
  /** Somebody moves the meeting in the organizer's calendar. */
  reschedule(eventId: string, start: Instant, end: Instant): void;
  /** Somebody takes the meeting out of the organizer's calendar. */
  takeOut(eventId: string): void;
  /** The person enters that they will be out of office. */
  away(personId: string, start: Instant, end: Instant): void;
  /** Other working hours from now on, as Outlook's settings have them; minutes after midnight. */
  work(personId: string, from: number, to: number): void;
  /** The person's mailbox keeps the same hours on another clock from now on. */
  settle(personId: string, zone: { timeZone: string; windowsZone: string }): void;
  /** Tells whoever subscribed of something about the subscription itself. */
  lifecycle(event: 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed'): Promise<void>;
  /** While true, changes in calendars are told to nobody. */
  mute: boolean;
  /** Claims in `overrides` replace the true ones (undefined removes); `forged: true` signs with a stranger's key. */
  token(personId: string, overrides?: object): Promise<string>;
  botToken(overrides?: object): Promise<string>;
  /** `after` is waited for after each press, so that what follows from it has come before the next one looks. */
  live(options?: Living): Promise<number>;
  /** The newest exchanges; whoever counts them may take them out. */
  readonly traffic: Exchange[];
  readonly counts: Record<string, number>;
  fail(next: Fault): void;
  /** Resolves when nothing is on its way to the bot any more (installs, notifications). */
  settled(): Promise<void>;
  close(): Promise<void>;
}
