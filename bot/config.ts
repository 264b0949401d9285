import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import * as z from 'zod/mini';

const url = z.url({ protocol: /^https?$/ });
const list = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ),
  z.array(z.string()).check(z.minLength(1)),
);

function holdsKey(path: string): boolean {
  try {
    return createPrivateKey(readFileSync(path)).type === 'private';
  } catch {
    return false;
  }
}

/** A setting, and in words what it has to be. */
function being<Setting extends z.core.$ZodType>(form: string, setting: Setting): Setting {
  z.globalRegistry.add(setting, { description: form });
  return setting;
}

const address = (usual?: string) =>
  being('an address that begins with http:// or https://', usual ? z._default(url, usual) : url);
const id = () => being('an id such as 01234567-89ab-4cde-8f01-23456789abcd', z.guid().check(z.toLowerCase()));
const oneOf = <const Word extends string>(words: readonly [Word, ...Word[]], usual: NoInfer<Word>) =>
  being(`one of ${words.join(', ')}`, z._default(z.enum(words), usual));
const number = (form: string, usual: number, ...checks: z.core.$ZodCheck<number>[]) =>
  being(form, z._default(z.coerce.number().check(...checks), usual));

/** Every setting of the product, by its name in the environment. README and .env.example list the same. */
const settings = z.object({
  PORT: number('a whole number from 1 to 65535', 3978, z.int(), z.gte(1), z.lte(65_535)),
  PUBLIC_URL: address(),
  DATABASE_URL: being(
    'sqlite:PATH or mssql://USER:PASSWORD@HOST:1433/DATABASE',
    z._default(z.string().check(z.regex(/^(sqlite:.+|mssql:\/\/.+)$/)), 'sqlite:data/pairwise.db'),
  ),
  TENANT_ID: id(),
  CLIENT_ID: id(),
  CLIENT_SECRET: z.optional(z.string()),
  CLIENT_CERTIFICATE_FILE: being(
    'a PEM file that is there and holds a private key',
    z.optional(z.string().check(z.refine(holdsKey))),
  ),
  CLIENT_CERTIFICATE_THUMBPRINT: being(
    'a SHA-256 thumbprint: 64 of 0 to 9 and a to f',
    z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/i))),
  ),
  FEDERATED_TOKEN_FILE: being(
    'a file that is there',
    z.optional(z.string().check(z.refine((path) => existsSync(path)))),
  ),
  TEAMS_APP_ID: id(),
  ORGANIZERS: being('mailboxes by id or address, with commas between', list),
  ORGANIZED_BY: oneOf(['service', 'partner'], 'service'),
  REDIS_URL: being(
    'an address that begins with redis:// or rediss://',
    z.optional(z.url({ protocol: /^rediss?$/ })),
  ),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'info'),
  GRAPH_URL: address('https://graph.microsoft.com'),
  LOGIN_URL: address('https://login.microsoftonline.com'),
  BOT_LOGIN_URL: address('https://login.botframework.com'),
  BOT_SERVICE_URL: address('https://smba.trafficmanager.net/teams/'),
  SENDS_PER_SECOND: number('a number from 1 on', 45, z.gte(1)),
  QUIET_HOURS: oneOf(['on', 'off'], 'on'),
  TICK_SECONDS: number('a number from 0 on', 30, z.gte(0)),
  TAB_FOLDER: z._default(z.string(), 'dist/tab'),
});

type Settings = z.output<typeof settings>;

const formOf = (name: keyof Settings) => z.globalRegistry.get(settings.shape[name])?.description;

export interface Config {
  port: number;
  publicUrl: string;
  databaseUrl: string;
  tenantId: string;
  clientId: string;
  credential: Credential;
  teamsAppId: string;
  /** Mailboxes that meetings are booked from. */
  organizers: string[];
  /** Whose calendar a meeting is booked from: a service mailbox's, or one of the partners' own. */
  organizedBy: 'service' | 'partner';
  redisUrl: string | null;
  logLevel: string;
  graphUrl: string;
  loginUrl: string;
  botLoginUrl: string;
  botServiceUrl: string;
  /** More than the 50 that Teams allows lifts all limits. */
  sendsPerSecond: number;
  /** What can wait, waits for its reader's working day. */
  quietHours: boolean;
  /** How often the clock ticks; 0: only when told to. */
  tickSeconds: number;
  /** Where the built tab lies. */
  tabFolder: string;
}

export type Credential =
  | { kind: 'secret'; secret: string }
  | { kind: 'certificate'; file: string; thumbprint: string }
  | { kind: 'federated'; tokenFile: string };

type Environment = Record<string, string | undefined>;

/** What is left empty is not given. */
const filledIn = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

/** What the file says, if there is one, and before that the environment itself. */
export const withFile = (environment: Environment, path: string): Environment => ({
  ...(existsSync(path) ? (parseEnv(readFileSync(path, 'utf8')) as Environment) : {}),
  ...filledIn(environment),
});

/** The settings are wrong; `message` names each one and what it wants. */
export class BadSettings extends Error {}

/** Reads the settings. Throws `BadSettings`: the server must not start on a guess. */
export function readConfig(environment: Environment): Config {
  const given = filledIn(environment);
  const parsed = settings.safeParse(given);
  const wrong = new Set((parsed.error?.issues ?? []).map(({ path: [name] }) => name as keyof Settings));
  const problems = [...wrong].map(
    (name) => `${name} ${name in given ? 'has' : 'is missing; it has'} to be ${formOf(name)}`,
  );
  const credential = credentialOf(given);
  if (!credential) problems.push(`${CREDENTIALS}: one of these is needed to sign in`);
  if (!parsed.success || !credential)
    throw new BadSettings(`These settings are missing or wrong:\n  ${problems.join('\n  ')}`);
  return named(parsed.data, credential);
}

/** This process's own settings, from its environment and a file `.env` beside it. What is missing or wrong, or else `missing` to it, is named, and the process ends. */
export function ownConfig(missing: (config: Config) => string | null = () => null): Config {
  try {
    const config = readConfig(withFile(process.env, '.env'));
    const what = missing(config);
    if (what) throw new BadSettings(what);
    return config;
  } catch (error) {
    return orEnd(error);
  }
}

/** Ends the process where its settings are wrong, and says which. */
export function orEnd(error: unknown): never {
  if (!(error instanceof BadSettings)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const CREDENTIALS =
  'CLIENT_SECRET, CLIENT_CERTIFICATE_FILE with CLIENT_CERTIFICATE_THUMBPRINT, or FEDERATED_TOKEN_FILE';

function credentialOf(given: Record<string, string | undefined>): Credential | null {
  const { FEDERATED_TOKEN_FILE, CLIENT_CERTIFICATE_FILE, CLIENT_CERTIFICATE_THUMBPRINT, CLIENT_SECRET } =
    given;
  if (FEDERATED_TOKEN_FILE) return { kind: 'federated', tokenFile: FEDERATED_TOKEN_FILE };
  if (CLIENT_CERTIFICATE_FILE && CLIENT_CERTIFICATE_THUMBPRINT)
    return { kind: 'certificate', file: CLIENT_CERTIFICATE_FILE, thumbprint: CLIENT_CERTIFICATE_THUMBPRINT };
  return CLIENT_SECRET ? { kind: 'secret', secret: CLIENT_SECRET } : null;
}

function named(given: Settings, credential: Credential): Config {
  return {
    port: given.PORT,
    publicUrl: given.PUBLIC_URL.replace(/\/$/, ''),
    databaseUrl: given.DATABASE_URL,
    tenantId: given.TENANT_ID,
    clientId: given.CLIENT_ID,
    credential,
    teamsAppId: given.TEAMS_APP_ID,
    organizers: given.ORGANIZERS,
    organizedBy: given.ORGANIZED_BY,
    redisUrl: given.REDIS_URL ?? null,
    logLevel: given.LOG_LEVEL,
    graphUrl: given.GRAPH_URL.replace(/\/$/, ''),
    loginUrl: given.LOGIN_URL.replace(/\/$/, ''),
    botLoginUrl: given.BOT_LOGIN_URL.replace(/\/$/, ''),
    botServiceUrl: given.BOT_SERVICE_URL,
    sendsPerSecond: given.SENDS_PER_SECOND,
    quietHours: given.QUIET_HOURS === 'on',
    tickSeconds: given.TICK_SECONDS,
    tabFolder: given.TAB_FOLDER,
  };
}
