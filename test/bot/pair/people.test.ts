import { expect, test } from 'vitest';
import { asked, BadOption } from '../../../bot/pair/options.ts';
import { pairsAsCsv } from '../../../bot/pair/outcome.ts';
import { peopleOf } from '../../../bot/pair/people.ts';
import { BadTable, decoded, delimiterOf, rowsOf } from '../../../bot/pair/rows.ts';
import { groupsOf, match } from '../../../bot/stages/pairing/match.ts';
import { setting } from '../../shared/profiles.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const people = (text: string) => peopleOf(rowsOf(text), NOW);
const faults = (text: string): readonly string[] => {
  try {
    people(text);
  } catch (error) {
    if (error instanceof BadTable) return error.faults;
    throw error;
  }
  return [];
};

test('a table is read whatever separates its columns, however its headings are written', () => {
  const comma = people('Name,Hired On,offers\n"Lovelace, Ada",2020-01-01,Maths:4:3|Piano\nGrace,,\n');
  const semicolon = people(
    '\ufeffname;hired_on;OFFERS\r\n"Lovelace, Ada";2020-01-01;Maths:4:3, Piano\r\nGrace;;\r\n',
  );
  expect(semicolon.profiles).toEqual(comma.profiles);
  expect(comma.profiles[0]).toMatchObject({
    ...{ id: 'Lovelace, Ada', hiredOn: '2020-01-01', languages: ['en'] },
    offers: [
      { skill: 'Maths', level: 4, willing: 3 },
      { skill: 'Piano', level: 3, willing: 2 },
    ],
  });
  expect(comma.assumed.join()).toContain('No column work_hours');
  expect(delimiterOf('"a;b;c",d')).toBe(',');
});

test('quotes in the middle of a cell, and letters as Windows used to write them, are taken as they are', () => {
  expect(people('name,department\n5" Ada,R&D\n').profiles[0]?.id).toBe('5" Ada');
  expect(decoded(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72))).toBe('Müller');
  expect(decoded(new TextEncoder().encode('Müller'))).toBe('Müller');
});

test('the main want is the marked one, else the first', () => {
  const wants = (cell: string) =>
    people(`name,wants\nAda,${cell}\n`).profiles[0]?.wants.map(({ skill, main }) =>
      main ? `${skill}*` : skill,
    );
  expect(wants('Chess|Piano')).toEqual(['Chess*', 'Piano']);
  expect(wants('Chess:2|Piano:1*')).toEqual(['Chess', 'Piano*']);
});

test('who waited before is said with yes, however it is written, and anything unclear is asked about', () => {
  expect(people('name,waited\nAda,Yes\nGrace,\nLinus,no\nMary,x\n').first).toEqual([0, 3]);
  expect(faults('name,waited\nAda,perhaps\n')).toEqual(['line 2, waited: “perhaps” is neither yes nor no']);
});

test('a week may begin on a Sunday, and what no calendar knows is said with its line and column', () => {
  const [ada, grace] = people('name,work_days\nAda,Sun-Thu\nGrace,"Sun,Mon,Tue,Wed,Thu"\n').profiles;
  expect(ada?.week).toBe(grace?.week);
  const [linus, mary] = people('name,work_days\nLinus,Mon–Fri\nMary,Monday - Friday\n').profiles;
  expect([linus?.week, mary?.week]).toEqual(Array(2).fill(people('name\nHedy\n').profiles[0]?.week));
  expect(faults('name,work_days,hired_on\nAda,Someday,2024-02-30\n')).toEqual([
    'line 2, work_days: “Someday” is not a day of the week such as Mon',
    'line 2, hired_on: “2024-02-30” is not a day such as 2024-09-30',
  ]);
});

test('two columns of one name, two managers of one name and an open quote are told where they are', () => {
  expect(faults('name,Name\nAda,Grace\n')).toEqual(['line 1: the column “Name” is there twice']);
  expect(faults('id,name,manager\n1,Ada,\n2,Ada,\n3,Grace,Ada\n')).toEqual([
    'line 4, manager: “Ada” is the name of several: use the id',
  ]);
  expect(faults('name,offers\nAda,"Chess\nGrace,Piano\nLinus,Golf\n')).toEqual([
    'line 2: a quote begins here that is never closed',
  ]);
});

test('reporting lines go up to the top, also to managers who are not in the file', () => {
  const { profiles } = people('name,manager\nAda,Grace\nGrace,Linus\nLinus,Boss\nRound,About\nAbout,Round\n');
  expect(profiles[0]?.managers).toEqual(['Grace', 'Linus', 'Boss']);
  expect(profiles[3]?.managers).toEqual(['About']);
});

test('a manager is known by their id or their name in whatever case, so that no reporting line is overlooked', () => {
  const { profiles } = people(
    'id,name,manager\nada@x.org,Ada,Grace@X.org\ngrace@x.org,Grace,\nl,Linus,GRACE\n',
  );
  expect(profiles.map(({ managers }) => managers)).toEqual([['grace@x.org'], [], ['grace@x.org']]);
});

test('a skill is the same skill in whatever case it is written, and is listed once', () => {
  const [ada, grace] = people('name,offers,wants\nAda,Chess,piano\nGrace,Piano,chess:2\n').profiles;
  expect(grace?.wants.map(({ skill }) => skill)).toEqual(ada?.offers.map(({ skill }) => skill));
  expect(grace?.offers.map(({ skill }) => skill)).toEqual(ada?.wants.map(({ skill }) => skill));
  expect(faults('name,wants\nAda,Chess|chess\n')).toEqual(['line 2, wants: “chess” is there twice']);
});

test('people who share a language can talk, wherever it is spoken', () => {
  const [ada, grace] = people('name,languages\nAda,en-GB | en-US\nGrace,EN\n').profiles;
  expect([ada?.languages, grace?.languages]).toEqual([['en'], ['en']]);
});

test.each([
  ['name,level\nAda,nine\n', ['line 2, level: “nine” is not a whole number from 1 to 7']],
  ['name,offers\n\nAda,Chess:9\n', ['line 3, offers: “9” is not a whole number from 1 to 4']],
  ['name,avoids\nAda,Nobody\n', ['line 2, avoids: “Nobody” is nobody in this file']],
  ['name\nAda\nAda\n', ['line 3: “Ada” is there twice; give each an id of their own']],
  ['name,work_hours\nAda,\n', ['line 2, work_hours: is empty, and without it nobody may be paired']],
  ['name,work_hours\nAda,17:00-09:00\n', ['line 2, work_hours: “17:00-09:00” ends before it begins']],
  ['name,work_hours\nAda,09:75-17:00\n', ['line 2, work_hours: “09:75” is not a time such as 09:00']],
  [
    'name,work_hours\nAda,09:00-12:00-17:00\n',
    ['line 2, work_hours: “12:00-17:00” is not a time such as 09:00'],
  ],
  [
    'name,work_days\nAda,Mon to Fri\n',
    ['line 2, work_days: “Mon to Fri” is not a day of the week such as Mon'],
  ],
  ['name,time_zone\nAda,Mars\n', ['line 2, time_zone: “Mars” is not a time zone such as Europe/Berlin']],
  ['name,departmnt\nAda,IT\n', ['line 1: is “departmnt” meant to be “department”?']],
  [
    'offers,wants\nChess,Piano\n',
    ['line 1: there is no column “name” and none “id”', 'line 2: has neither a name nor an id'],
  ],
  ['name,wants\nAda,Chess,Piano\n', [expect.stringMatching(/^line 2: 3 cells, but there are 2 columns/)]],
  ['', [expect.stringContaining('The file is empty')]],
  ['name\n', ['There is nobody in the file.']],
])('%j is refused, with the place of each fault', (text, told) => {
  expect(faults(text)).toEqual(told);
});

test('preferences come in their order, a ! makes one a must, and what is not known is refused', () => {
  const { settings, out } = asked(['people.csv', '--preferences', 'same-site!, similar-level']) ?? {};
  expect(settings).toMatchObject({ preferences: ['same-site', 'similar-level'], musts: ['same-site'] });
  expect(out).toBe('people-pairs.csv');
  for (const wrong of [
    [],
    ['a.csv', 'b.csv'],
    ['a.csv', '--preferences', 'tall'],
    ['a.csv', '--best'],
    ['a.csv', '--floor', 'x'],
  ])
    expect(() => asked(wrong)).toThrow(BadOption);
  expect(asked(['--help'])).toBeNull();
});

test('each is written out once, with reasons, and nothing of whom they avoid; no cell becomes a formula', async () => {
  const { profiles, nameOf } = people(
    'name,offers,wants,avoids\n=Ada,Chess,Piano,Linus\nGrace,Piano,Chess,\nLinus,Golf,Golf,\nHedy,Golf,Golf,\n',
  );
  const rules = setting();
  const settings = { objective: 'default', preferences: [], musts: [], threes: true, floor: 0 } as const;
  const { matching } = await match(
    { profiles, setting: rules, locked: [], without: [] },
    { ...settings, preferences: [], musts: [] },
  );
  const groups = (await groupsOf(profiles, rules, matching)).map((group) => ({ ...group, places: [1, 1] }));
  const csv = pairsAsCsv({ groups, waiting: [], setting: rules, nameOf });
  expect(csv).toContain('Grace gives =Ada: Piano');
  expect(csv).not.toMatch(/(^|,)=Ada/m);
  for (const name of ['Grace', 'Linus', 'Hedy']) expect(csv.split(`,${name},${name},`)).toHaveLength(2);
  expect(csv).not.toContain('avoid');
});
