import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stages } from '../bot/stages.ts';
import { officeNames, stageNames } from '../shared/stages.ts';
import { foldersIn, type Import, importsOf, read, roomOf, sources } from './house/files.ts';
import { vendors } from './house/vendors.ts';

const ours = sources('bot', 'shared', 'tab');
const everything = [...ours, ...sources('test')];
const imports = ours.flatMap(importsOf);
const told = ({ from, to }: Import) => `${from} imports ${to}`;
const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const isStage = (path: string) => /^bot\/(stages|office)\//.test(path);

describe('the walls', () => {
  test('the ground floor stands on itself and zod alone', () => {
    const out = imports.filter(
      ({ from, to, ours }) => below('shared')(from) && !(ours && below('shared')(to)),
    );
    expect(out.filter(({ to }) => to !== 'zod').map(told)).toEqual([]);
  });

  test('the tab and the bot never reach into each other', () => {
    const across = imports.filter(
      ({ from, to }) => (below('tab')(from) && below('bot')(to)) || (below('bot')(from) && below('tab')(to)),
    );
    expect(across.map(told)).toEqual([]);
  });

  test('a stage knows the ground floor, its own room and the few files meant for stages', () => {
    // What Microsoft’s end may answer is part of what `app.graph` promises: hence `bot/remote.ts`.
    const open =
      /^(shared\/.*|bot\/(app|stage|card|texts|partner|remote)\.ts|bot\/(cards|matching|lettering)\/.*)$/;
    const out = imports.filter(
      ({ from, to, ours }) =>
        ours && isStage(from) && !open.test(to) && roomOf(to) !== roomOf(from) && !isOfficeFloor(from, to),
    );
    expect(out.map(told)).toEqual([]);
  });

  /** What all rooms of the desk share lies beside them, in no room. */
  const isOfficeFloor = (from: string, to: string) =>
    below('bot/office')(from) && /^bot\/office\/[a-z-]+\.ts$/.test(to);

  test('no room but its own speaks to a vendor', () => {
    const out = imports.filter(
      ({ from, to, ours, erased }) =>
        !ours && to in vendors && !erased && !vendors[to]?.includes(roomOf(from)),
    );
    expect(out.map(told)).toEqual([]);
  });

  test('no room behind the stages looks into one', () => {
    // The offline command pairs as the stage does, from a file instead of the store.
    const builders = /^bot\/(boot|stages|pair)\.ts$|^bot\/pair\//;
    const out = imports.filter(({ from, to }) => isStage(to) && !isStage(from) && !builders.test(from));
    expect(out.map(told)).toEqual([]);
  });

  test('only boot and main build', () => {
    const building = /^bot\/(boot|main|stages|refusals)\.ts$|^bot\/[a-z]+\/index\.ts$/;
    const out = imports.filter(
      ({ from, to }) => to === 'bot/boot.ts' && !/^bot\/(main|worker)\.ts$/.test(from),
    );
    expect(out.map(told)).toEqual([]);

    const opens = imports.filter(
      ({ from, to }) => to === 'bot/stages.ts' && below('bot')(from) && !building.test(from),
    );
    expect(opens.map(told)).toEqual([]);
  });

  test('no stage in the tab looks into another: a page puts them together', () => {
    const stage = (path: string) => /^tab\/stages\/[a-z-]+\//.exec(path)?.[0];
    const out = imports.filter(({ from, to }) => stage(from) && stage(to) && stage(from) !== stage(to));
    expect(out.map(told)).toEqual([]);
  });

  test('nobody builds on the tests', () => {
    expect(imports.filter(({ to }) => below('test')(to)).map(told)).toEqual([]);
  });

  test('nothing needs itself to begin', () => {
    expect(cycles(imports.filter(({ ours }) => ours))).toEqual([]);
  });
});

/** Each file that leads back to itself, with the way round. */
function cycles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' > '));
    if (done.has(path) || way.includes(path)) return;
    for (const other of next.get(path) ?? []) visit(other, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

describe('one place for each thing', () => {
  const using = (pattern: RegExp, where: readonly string[]) =>
    where.filter((path) => pattern.test(read(path).replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')));
  const bot = sources('bot');
  const server = sources('bot', 'shared');

  test('only config reads the environment', () => {
    expect(using(/\bprocess\.env\b/, ours)).toEqual(['bot/config.ts']);
  });

  test('only the clock knows the time', () => {
    // A date in a Retry-After, and the pace of sending, are real time whatever the product's clock says.
    const real = ['bot/teams/errors.ts', 'bot/clock/real-time.ts'];
    const asking = using(
      /\bDate\.now\(\)|\bnew Date\(\)|\bperformance\.now\(\)|DateTime\.(now|utc)\(\)/,
      server,
    );
    expect(asking).toEqual(['bot/clock/index.ts', ...real].sort());
  });

  test('only the store speaks SQL', () => {
    const speaking = using(/\b(SELECT|INSERT INTO|DELETE FROM)\s[\w*"]|\bUPDATE\s+"?\w+"?\s+SET\b/, server);
    expect(speaking.filter((path) => !below('bot/store')(path))).toEqual([]);
  });

  test('nothing is printed but what stops a start, and by commands, and what is logged goes through the log', () => {
    expect(using(/\bconsole\.\w+\(/, bot)).toEqual([]);
    expect(using(/process\.std(out|err)/, bot)).toEqual(['bot/config.ts', 'bot/pair.ts']);
  });

  test('nothing is left to do, and no check is switched off', () => {
    const loose = /\bTODO\b|\bFIXME\b|@ts-(ignore|expect-error|nocheck)|\bas any\b|: any\b/;
    expect(
      using(
        loose,
        everything.filter((path) => path !== 'test/house.test.ts'),
      ),
    ).toEqual([]);
  });

  test('no file is longer than can be read at a sitting', () => {
    const lines = (path: string) => read(path).split('\n').length - 1;
    expect(everything.filter((path) => lines(path) > 250)).toEqual([]);
  });
});

describe('names', () => {
  const names = [...officeNames, ...stageNames] as readonly string[];
  const folderOf = (name: string) =>
    (stageNames as readonly string[]).includes(name) ? `stages/${name}` : `office/${name}`;

  test('every stage and every room of the desk has its folder, and every folder its name', () => {
    expect(foldersIn('bot/stages').sort()).toEqual([...stageNames].sort());
    expect(foldersIn('bot/office').sort()).toEqual([...officeNames].sort());
    expect(stages.map(({ name }) => name)).toEqual(names);
    const shared = foldersIn('shared').filter((name) => name !== 'office');
    expect(shared.sort()).toEqual([...stageNames].sort());
    expect(foldersIn('shared/office').sort()).toEqual([...officeNames].sort());
  });

  test.each(names)('all that %s has is called after it', (name) => {
    const stage = stages.find((one) => one.name === name);
    const {
      doors = [],
      timers = [],
      commands = [],
      cards = [],
      postings = [],
      invitations = [],
    } = stage ?? {};
    const called = [
      ...doors.map(({ contract }) => contract.name),
      ...[...timers, ...commands, ...cards, ...postings, ...invitations].map((one) => one.name),
    ];
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((one) => !one.startsWith(`${name}.`))).toEqual([]);
  });

  test('no two things of a kind have one name', () => {
    const kinds = ['timers', 'commands', 'cards', 'postings', 'invitations'] as const;
    const all = [
      stages.flatMap(({ doors = [] }) => doors.map(({ contract }) => contract.name)),
      ...kinds.map((kind) => stages.flatMap((stage) => (stage[kind] ?? []).map(({ name }) => name))),
    ];
    for (const list of all) expect(list).toEqual([...new Set(list)]);
  });

  test.each(names)('what %s sends begins with its name', (name) => {
    const texts = sources(`bot/${folderOf(name)}`).map(read);
    const keys = texts.flatMap((text) => [...text.matchAll(/[`']([a-z-]+)\.[a-z-]+\//g)].map(([, of]) => of));
    expect(keys.filter((of) => of !== name)).toEqual([]);
  });

  test('every card that is sent is one that can be drawn', () => {
    const drawn = stages.flatMap(({ cards = [] }) => cards.map((card) => card.name));
    const sent = sources('bot/stages', 'bot/office').flatMap((path) =>
      [...read(path).matchAll(/\bcard: '([^']+)'/g)].map(([, card]) => card),
    );
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter((card) => !drawn.includes(card ?? ''))).toEqual([]);
  });
});

describe('settings', () => {
  const named = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, name]) => name ?? '').sort();
  const settings = named(read('bot/config.ts'), /^ {2}([A-Z][A-Z_]+):/gm);
  const there = (path: string) => existsSync(new URL(`../${path}`, import.meta.url));

  test('the example names each setting and no other', () => {
    expect(settings.length).toBeGreaterThan(15);
    expect(named(read('.env.example'), /^#? ?([A-Z][A-Z_]+)=/gm)).toEqual(settings);
  });

  test('the README explains each setting and no other', () => {
    const readme = there('README.md') ? read('README.md') : '';
    const chapter = /^## Configuration\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readme)?.[1];
    const cells = [...(chapter ?? '').matchAll(/^\|([^|]+)\|/gm)].map(([, cell]) => cell).join('\n');
    const explained = chapter === undefined ? settings : named(cells, /`([A-Z][A-Z_]+)`/g);
    expect(explained).toEqual(settings);
  });
});
