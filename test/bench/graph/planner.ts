import type { Attendee } from '../../../shared/meetings/hours.ts';
import { chooseTime, WINDOW_DAYS, whyNoTime } from '../../../shared/meetings/rules.ts';
import { seedOf } from '../../../shared/seed.ts';
import { DAY, daysLater, HOUR, instant, later, millis } from '../../../shared/time.ts';
import { type Random, randomFrom } from '../random.ts';

const ZONES = [
  ...['Europe/Berlin', 'Europe/London', 'Europe/Paris', 'Africa/Lagos', 'Asia/Jerusalem', 'Asia/Kolkata'],
  ...['America/New_York', 'America/Sao_Paulo', 'America/St_Johns', 'America/Chicago', 'Asia/Dubai'],
  'Europe/Athens',
];
const START = '2027-01-04T08:00:00.000Z';
const DAYS = 60;

/** Somebody with five engagements or so a day, for as long as Graph tells of. */
function attendee(random: Random, zone: number): Attendee {
  const busy = [];
  for (let day = 0; day < DAYS; day += 1)
    for (let many = 2 + random.below(4); many > 0; many -= 1) {
      const from = instant(millis(START) + day * DAY + random.below(48) * (HOUR / 2));
      busy.push({ from, to: later(from, (1 + random.below(3)) * (HOUR / 2)) });
    }
  const opens = 60 * (7 + random.below(4));
  const hours = { days: [1, 2, 3, 4, 5], start: opens, end: opens + 8 * 60, timeZone: ZONES[zone] ?? 'UTC' };
  return { hours, busy, likes: random.chance(30) ? ['morning'] : [], hard: random.below(2) };
}

function couple(random: Random): Attendee[] {
  const zone = random.below(ZONES.length);
  const near = random.chance(70) ? zone : (zone + 1 + random.below(3)) % ZONES.length;
  return [attendee(random, zone), attendee(random, near)];
}

/** How long the planner alone takes to find each of so many pairs their times, in seconds of this process. */
export function planner(pairs: number, meetings: number, seed: number) {
  const random = randomFrom(seed);
  const all = Array.from({ length: pairs }, () => couple(random));
  const wantedOf = (index: number, number: number) => {
    const from = daysLater(START, 1 + number * 7);
    return { minutes: 45, from, to: daysLater(from, WINDOW_DAYS), seed: seedOf(`${index}/${number}`) };
  };
  const without: [pair: number, meeting: number][] = [];
  const before = process.cpuUsage();
  for (const [index, pair] of all.entries())
    for (let number = 0; number < meetings; number += 1)
      if (!chooseTime(pair, wantedOf(index, number))) without.push([index, number]);
  const { user, system } = process.cpuUsage(before);
  const apart = without.filter(
    ([index, number]) => whyNoTime(all[index] ?? [], wantedOf(index, number)).why === 'no-shared-hours',
  ).length;
  const wanted = pairs * meetings;
  return {
    ...{ pairs, meetings: wanted, placed: wanted - without.length },
    ...{ noSharedHours: apart, allTaken: without.length - apart },
    cpuSeconds: (user + system) / 1e6,
  };
}
