import { diaries } from './company/diary.ts';
import { type Directory, directoryOf } from './directory.ts';
import { codeOf, guidOf } from './draw.ts';
import { type Keys, signingKeys } from './keys.ts';
import { type Limits, slidingLimits } from './limits.ts';
import { type Keeper, keeperOf, type State } from './state.ts';
import { type Traffic, trafficTo } from './traffic.ts';
import type { Channel, Fault, Instant, TenantOptions } from './types.ts';

/** What the tenant and its registrations are called. */
export interface Ids {
  tenant: string;
  client: string;
  secret: string;
  /** The manifest's id, by which the catalog knows the app as `externalId`. */
  teamsApp: string;
  /** The id the organisation's catalog gave it. */
  catalogApp: string;
}

/** Everything the rooms of the tenant share. */
export interface Box {
  readonly seed: number;
  readonly options: TenantOptions;
  readonly ids: Ids;
  readonly keys: Keys;
  readonly directory: Directory;
  readonly diary: ReturnType<typeof diaries>;
  readonly channels: readonly Channel[];
  readonly keeper: Keeper;
  readonly traffic: Traffic;
  readonly limits: Limits;
  readonly faults: Fault[];
  readonly counts: Record<string, number>;
  /** What is on its way to the bot without anyone waiting for it. */
  readonly underway: Set<Promise<void>>;
  readonly now: () => Date;
  url: string;
  botUrl: string;
  closed: boolean;
  /** Changes in calendars are told to nobody. */
  mute: boolean;
}

function idsOf(seed: number): Ids {
  const id = (what: string) => guidOf(seed, 'registration', what);
  return {
    tenant: id('tenant'),
    client: id('client'),
    secret: codeOf(32, seed, 'secret'),
    teamsApp: id('teams app'),
    catalogApp: id('catalog app'),
  };
}

function channelsOf(seed: number, groupId: string): Channel[] {
  const thread = (name: string) => `19:${codeOf(32, seed, 'thread', name)}@thread.tacv2`;
  const teamId = thread('General');
  return ['Mentoring', 'General'].map((name) => ({
    teamId,
    aadGroupId: groupId,
    channelId: thread(name),
    name,
  }));
}

const PEOPLE = 240;

export async function boxOf(options: TenantOptions): Promise<Box> {
  const seed = options.seed ?? 1;
  const keeper = keeperOf(options.stateFile);
  const now = options.now ?? (() => new Date(Date.now() + keeper.state.ahead));
  const directory = directoryOf(options.people ?? PEOPLE, seed, keeper.state);
  return {
    seed,
    options,
    ids: idsOf(seed),
    keys: await signingKeys(),
    directory,
    diary: withAbsences(diaries(seed), keeper.state),
    channels: channelsOf(seed, directory.groups[0]?.id ?? ''),
    keeper,
    traffic: trafficTo(options.traffic, options.trafficKept),
    limits: slidingLimits(options.limits === 'mailboxes' ? () => now().getTime() : Date.now),
    faults: [],
    counts: {},
    underway: new Set(),
    now,
    url: '',
    botUrl: '',
    closed: false,
    mute: false,
  };
}

export const nowIn = (box: Box): Instant => box.now().toISOString();

export function count(box: Box, ...names: string[]) {
  for (const name of names) box.counts[name] = (box.counts[name] ?? 0) + 1;
}

/** Where the product finds each part of the tenant. */
export const addresses = ({ url }: Box) => ({
  graph: `${url}/graph`,
  login: `${url}/login`,
  botLogin: `${url}/botframework`,
  botService: `${url}/connector/`,
});

/** What the seed drew, and what people have entered since. */
function withAbsences(drawn: ReturnType<typeof diaries>, state: State): ReturnType<typeof diaries> {
  return (person, start, end) => [
    ...drawn(person, start, end),
    ...(state.absences[person.id] ?? [])
      .filter((one) => one.end > start && one.start < end)
      .map((one) => ({
        ...one,
        ...{ id: `${person.id}${one.start}`, subject: 'Out of office', status: 'oof' as const },
      })),
  ];
}

/** Lets work go on without the caller waiting for it; `settled` waits for all of it. */
export function inBackground(box: Box, work: Promise<void>) {
  const tracked: Promise<void> = work.finally(() => box.underway.delete(tracked));
  box.underway.add(tracked);
}

export async function settled(box: Box) {
  while (box.underway.size) await Promise.allSettled([...box.underway]);
}
