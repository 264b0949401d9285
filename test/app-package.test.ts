import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '');
const placeholders = (text: string) => names(text, /\$\{\{(\w+)\}\}/g);
const once = (list: readonly string[]) => expect(list).toEqual([...new Set(list)]);

const filled: Record<string, string> = {
  TEAMS_APP_ID: '7d1c6a02-0f6e-4a1c-9d0e-3a8f1f6f5b11',
  CLIENT_ID: '0b8f6f0e-5b1a-4c58-8a55-2f7f0b3f9c22',
  ENTRA_OBJECT_ID: '5c4b8f5e-8a52-4a4e-8d14-9c0f6d1f7e33',
  PUBLIC_HOST: 'pairwise-q3xk7.azurewebsites.net',
};
const fill = (text: string) => text.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => filled[name] ?? '');

interface Manifest {
  icons: { color: string; outline: string };
  accentColor: string;
  bots: [{ botId: string; commandLists: { scopes: string[]; commands: { title: string }[] }[] }];
  staticTabs: { entityId: string; contentUrl: string }[];
  activities: { activityTypes: { type: string; templateText: string }[] };
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
}
const manifest: Manifest = JSON.parse(fill(read('appPackage/manifest.json')));
const commands = (scope: string) =>
  manifest.bots[0].commandLists
    .filter((list) => list.scopes.includes(scope))
    .flatMap((list) => list.commands.map((command) => command.title));

describe('the manifest', () => {
  test('is one that Teams accepts once a deployment has filled it in', () => {
    const schema = '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
    const ajv = new draft04.default({ strict: false, allErrors: true });
    formats.default(ajv);
    const accepts = ajv.compile(createRequire(import.meta.url)(schema));

    accepts(manifest);
    expect(accepts.errors).toBeNull();
  });

  test('offers in private each command once, and erasing only behind "my data"', () => {
    once(commands('personal'));
    expect(commands('personal').toSorted()).toEqual(
      'ask|check in|find another time|help|language|leave|my data|my pair|next meeting|pause|resume|status'.split(
        '|',
      ),
    );
  });

  test('offers nothing in a team that would show a person to the others', () => {
    expect(commands('team')).toEqual(['help']);
  });

  test('declares each kind of notice once, in letters and braces that Teams can fill', () => {
    const kinds = manifest.activities.activityTypes;
    once(kinds.map((kind) => kind.type));
    for (const { type, templateText } of kinds) {
      expect(type).toMatch(/^[a-z][A-Za-z]+$/);
      expect(templateText.replaceAll(/\{[a-z]+\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  test('opens the tabs at the address it vouches for', () => {
    const hosts = manifest.staticTabs.map((tab) => new URL(tab.contentUrl).host);
    expect([...new Set(hosts)]).toEqual(manifest.validDomains);
  });
});

/** The pixels of an eight-bit PNG as [red, green, blue, alpha]; undoes the row filters of the PNG specification, 9.2. */
function pixels(png: Buffer) {
  const size = png.readUInt32BE(16);
  const depth = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(parts));
  const width = size * depth;
  const out = new Uint8Array(width * png.readUInt32BE(20));
  for (let i = 0; i < out.length; i += 1) {
    const row = Math.floor(i / width);
    const left = i % width < depth ? 0 : (out[i - depth] ?? 0);
    const up = out[i - width] ?? 0;
    const corner = i % width < depth ? 0 : (out[i - width - depth] ?? 0);
    const nearest = [left, up, corner].toSorted(
      (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
    )[0];
    const filter = rows[row * (width + 1)] ?? 0;
    out[i] = (rows[i + row + 1] ?? 0) + ([0, left, up, (left + up) >> 1, nearest ?? 0][filter] ?? 0);
  }
  return Array.from({ length: out.length / depth }, (_, i) => [...out.subarray(i * depth, (i + 1) * depth)]);
}

describe('the icons', () => {
  const icon = (path: string) => readFileSync(new URL(`../appPackage/${path}`, import.meta.url));
  const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  test('have the sizes Teams asks for', () => {
    expect(size(icon(manifest.icons.color))).toEqual([192, 192]);
    expect(size(icon(manifest.icons.outline))).toEqual([32, 32]);
  });

  test('are a full square in the accent colour, and white on nothing', () => {
    const [corner] = pixels(icon(manifest.icons.color));
    expect(`#${Buffer.from((corner ?? []).slice(0, 3)).toString('hex')}`).toBe(manifest.accentColor);

    const outline = pixels(icon(manifest.icons.outline));
    expect(outline[0]?.[3]).toBe(0);
    const drawn = outline.filter(([, , , alpha]) => alpha !== 0);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter(([red, green, blue]) => Math.min(red ?? 0, green ?? 0, blue ?? 0) < 255)).toEqual([]);
  });
});

interface Registration {
  identifierUris: string[];
  appRoles: { value: string; id: string }[];
  api: {
    requestedAccessTokenVersion: number;
    oauth2PermissionScopes: { id: string; value: string }[];
    preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[];
  };
  requiredResourceAccess: { resourceAccess: { id: string; type: string }[] }[];
}

describe('the registration', () => {
  const registration: Registration = JSON.parse(fill(read('appPackage/aad.manifest.json')));

  test('asks Graph for six permissions and no more: booking is granted by Exchange, a mailbox at a time', () => {
    const asked = registration.requiredResourceAccess.flatMap((resource) => resource.resourceAccess);
    const known: Record<string, string> = {
      'df021288-bdef-4463-88db-98f22de89214': 'User.Read.All',
      '98830695-27a2-44f7-8c18-0c3ebc9698f6': 'GroupMember.Read.All',
      '8ba4a692-bc31-4128-9094-475872af8a53': 'Calendars.ReadBasic.All',
      'a87076cf-6abd-4e56-8559-4dbdf41bef96': 'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
      'e12dae10-5a57-4817-b79d-dfbec5348930': 'AppCatalog.Read.All',
      '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30': 'Application.Read.All',
    };
    expect(asked.map(({ id }) => known[id])).toEqual(Object.values(known));
    expect(asked.filter(({ type }) => type !== 'Role')).toEqual([]);
  });

  test('knows coordinators, viewers and administrators', () => {
    const roles = registration.appRoles.map((role) => role.value);
    expect(roles).toEqual(['Program.Coordinator', 'Program.Viewer', 'Program.Admin']);
    once(registration.appRoles.map((role) => role.id));
  });

  test('lets Teams sign people in without asking each of them, at the address the manifest names', () => {
    const { api, identifierUris } = registration;
    expect(identifierUris).toEqual([manifest.webApplicationInfo.resource]);
    expect(api.requestedAccessTokenVersion).toBe(2);
    expect(api.oauth2PermissionScopes.map((scope) => scope.value)).toEqual(['access_as_user']);
    once(api.preAuthorizedApplications.map((client) => client.appId));
    for (const client of api.preAuthorizedApplications)
      expect(client.delegatedPermissionIds).toEqual(api.oauth2PermissionScopes.map((scope) => scope.id));
  });
});

describe('the way to Azure', () => {
  const plan = read('teamsapp.yml');
  const bicep = read('infra/azure.bicep');
  const stages = Object.fromEntries(plan.split(/^(?=\w+:)/m).map((part) => [part.split(':')[0] ?? '', part]));
  const steps = (stage: string) => names(stages[stage] ?? '', /^ {2}- uses: (\S+)$/gm);

  test('goes from registration to resources to address to package, then up, then to the catalogue', () => {
    const packing = ['teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage'];
    const registering = ['aadApp/create', 'teamsApp/create', 'arm/deploy', 'aadApp/update'];
    expect(steps('provision')).toEqual([...registering, ...packing, 'teamsApp/update']);
    expect(steps('deploy').at(-1)).toBe('azureAppService/zipDeploy');
    expect(steps('publish')).toEqual([...packing, 'teamsApp/publishAppPackage']);
    expect(stages.version?.trim()).toMatch(/^version: v1\.11$/m);
  });

  test('fills whatever the manifests and parameters leave open', () => {
    const settings = names(read('infra/env/.env.dev'), /^(\w+)=/gm);
    const written = names(plan, /^ {6}\w+: ([A-Z][A-Z0-9_]+)$/gm);
    const outputs = names(bicep, /^output (\w+) /gm);
    const open = [
      'appPackage/manifest.json',
      'appPackage/aad.manifest.json',
      'infra/azure.parameters.json',
      'teamsapp.yml',
    ].flatMap((path) => placeholders(read(path)));
    expect(open.filter((name) => ![...settings, ...written, ...outputs].includes(name))).toEqual([]);
  });

  test('names only files that are there', () => {
    const named = [
      ...names(plan, /(?:manifestPath|path|parameters): (\S+)/g),
      ...names(bicep, /^module \w+ '(.+)'/gm).map((path) => `infra/${path}`),
    ];
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  });

  test('gives the templates each parameter they need and the secret only where it stays one', () => {
    const given = Object.keys(JSON.parse(read('infra/azure.parameters.json')).parameters);
    expect(given).toEqual(names(bicep, /^param (\w+) \w+$/gm));
    expect(bicep).toMatch(/@secure\(\)\nparam clientSecret string/);
    expect(names(bicep, /\b(clientSecret)\b$/gm)).toHaveLength(1);
  });
});
