import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, withFile } from '../../bot/config.ts';

const id = '0b20806b-60ea-452f-a299-6ea041a7108d';
const needed = {
  PUBLIC_URL: 'https://pairwise.example.com/',
  TENANT_ID: id,
  CLIENT_ID: id,
  CLIENT_SECRET: 'secret',
  TEAMS_APP_ID: id,
  ORGANIZERS: 'one@example.com, two@example.com',
};

function complaint(settings: Record<string, string>): string {
  try {
    readConfig({ ...needed, ...settings });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('what is needed is enough', () => {
  expect(readConfig(needed)).toMatchObject({
    port: 3978,
    publicUrl: 'https://pairwise.example.com',
    organizers: ['one@example.com', 'two@example.com'],
    credential: { kind: 'secret', secret: 'secret' },
  });
});

test('an id is taken in capitals too, and as Microsoft makes them: not each is one that a standard knows', () => {
  const ids = { TENANT_ID: id.toUpperCase(), CLIENT_ID: '00001111-AAAA-2222-bbbb-3333cccc4444' };
  expect(readConfig({ ...needed, ...ids })).toMatchObject({
    tenantId: id,
    clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
  });
});

test.each(Object.keys(needed))('without %s nothing starts, and it is named', (name) => {
  expect(complaint({ [name]: '' })).toContain(`  ${name}`);
});

const wrong: [string, string][] = [
  ['PORT', 'http'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'pairwise.example.com'],
  ['PUBLIC_URL', 'ftp://pairwise.example.com'],
  ['DATABASE_URL', 'postgres://here'],
  ['TENANT_ID', 'contoso.com'],
  ['ORGANIZERS', ' , '],
  ['ORGANIZED_BY', 'anyone'],
  ['CLIENT_CERTIFICATE_FILE', 'nowhere.pem'],
  ['CLIENT_CERTIFICATE_FILE', 'package.json'],
  ['CLIENT_CERTIFICATE_THUMBPRINT', 'AB:CD'],
  ['FEDERATED_TOKEN_FILE', 'nowhere'],
  ['REDIS_URL', 'localhost'],
  ['GRAPH_URL', 'graph'],
  ['SENDS_PER_SECOND', '0'],
  ['TICK_SECONDS', '-1'],
  ['QUIET_HOURS', 'maybe'],
  ['LOG_LEVEL', 'loud'],
];

test.each(wrong)('%s is not taken as “%s”, and named', (name, value) => {
  expect(complaint({ [name]: value })).toMatch(
    new RegExp(`^These settings are missing or wrong:\n  ${name} has to be (?!undefined)[^\n]+$`),
  );
});

test('a setting that is missing or wrong is told in words what it has to be', () => {
  expect(complaint({ PORT: '80.5', TENANT_ID: '', QUIET_HOURS: 'maybe' }).split('\n').slice(1)).toEqual([
    '  PORT has to be a whole number from 1 to 65535',
    '  TENANT_ID is missing; it has to be an id such as 01234567-89ab-4cde-8f01-23456789abcd',
    '  QUIET_HOURS has to be one of on, off',
  ]);
});

test('a file beside the server is read, and what the environment says goes before it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-settings-'));
  const file = join(folder, '.env');
  writeFileSync(file, '# ours\nPORT=4000\nCLIENT_ID=\nLOG_LEVEL=warn\n');
  expect(withFile({ PORT: '', LOG_LEVEL: 'error' }, file)).toMatchObject({
    PORT: '4000',
    LOG_LEVEL: 'error',
  });
  rmSync(folder, { recursive: true });
  expect(withFile({ PORT: '5000' }, file)).toEqual({ PORT: '5000' });
});
