import type { WorkingHours } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { ownZone, workingHours } from '../../bot/graph/zones.ts';
import { offsetMinutes } from '../../shared/zones.ts';

const mailbox = (timeZone: object | null): WorkingHours =>
  ({
    daysOfWeek: ['monday', 'tuesday', 'thursday', 'sunday'],
    startTime: '08:30:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone,
  }) as WorkingHours;

const turn = (month: number, dayOccurrence: number | string) => ({
  ...{ month, dayOccurrence, dayOfWeek: 'sunday', time: '02:00:00.0000000', year: 0 },
});

/** As Outlook spells Newfoundland, Adelaide and Nepal where somebody made the zone himself. */
const newfoundland = {
  ...{ name: 'Customized Time Zone', bias: 210, standardOffset: turn(11, 1) },
  daylightOffset: { ...turn(3, 2), daylightBias: -60 },
};
const adelaide = {
  ...{ name: 'Customized Time Zone', bias: -570, standardOffset: { ...turn(4, 'first'), time: '03:00:00' } },
  daylightOffset: { ...turn(10, 'first'), daylightBias: -60 },
};
const nepal = { name: 'Customized Time Zone', bias: -345, standardOffset: { ...turn(0, 0) } };

test.each<[string, object, string]>([
  ['a name of Windows', { name: 'India Standard Time' }, 'Asia/Calcutta'],
  ['a name of IANA', { name: 'America/Sao_Paulo' }, 'America/Sao_Paulo'],
  ['the name that Graph itself makes up', { name: 'tzone://Microsoft/Utc' }, 'Etc/UTC'],
  ['their own making that is Nepal’s', nepal, 'Asia/Katmandu'],
  ['their own making that is Newfoundland’s', newfoundland, 'America/St_Johns'],
  ['their own making that is nobody’s', { ...nepal, bias: -350 }, 'UTC+05:50'],
  [
    'their own making that is nobody’s, with summer time',
    { ...newfoundland, bias: 200 },
    'custom:-200/-140/3.2.7.120/11.1.7.120',
  ],
])('who keeps %s in the mailbox works on that clock', (_name, zone, timeZone) => {
  expect(workingHours(mailbox(zone))).toEqual({ days: [1, 2, 4, 7], start: 510, end: 1020, timeZone });
});

test('a working day that ends at midnight ends with the day, not before it began', () => {
  expect(workingHours({ ...mailbox(nepal), endTime: '00:00:00.0000000' })).toMatchObject({ end: 1440 });
});

test('where a mailbox names a zone that nobody knows, or no hours, nothing is guessed', () => {
  expect(workingHours(mailbox({ name: 'Middle Earth Standard Time' }))).toBeNull();
  expect(workingHours(mailbox(null))).toBeNull();
  expect(workingHours({ ...mailbox(nepal), startTime: null })).toBeNull();
});

test.each([
  ['America/St_Johns', newfoundland],
  ['Australia/Adelaide', adelaide],
])('a zone of somebody’s own making keeps the time of %s through a whole year', (name, zone) => {
  const timeZone = ownZone(zone.bias, zone);
  const wrong: string[] = [];
  for (let at = DateTime.utc(2027); at.year === 2027; at = at.plus({ minutes: 30 }))
    if (offsetMinutes(timeZone, at.toMillis()) !== at.setZone(name).offset) wrong.push(String(at));
  expect(wrong).toEqual([]);
});
