import { type PackedPeople, type Pool, packPeople, poolOfPeople } from '../../bot/matching/index.ts';
import {
  criteria,
  type Offer,
  type SkillLevel,
  type Want,
  type Willingness,
  ways,
} from '../../shared/assessment.ts';
import type { Profile } from '../../shared/pairing/profile.ts';
import { pairKey, type Setting } from '../../shared/pairing/rules.ts';
import { type Random, randomFrom } from './random.ts';

const SKILLS = 60;
const DEPARTMENTS = 10;
const TOPICS = 30;

export interface Drawn {
  profiles: Profile[];
  setting: Setting;
}

/** Colleagues of a large firm: skills by department, half of the wants in another's; the same for the same seed. */
export function randomPeople(n: number, seed: number): Drawn {
  const random = randomFrom(seed);
  const tastes = Array.from({ length: DEPARTMENTS }, () => shuffledSkills(random));
  const profiles: Profile[] = [];
  for (let person = 0; person < n; person++) {
    const department = random.zipf(DEPARTMENTS);
    const manager = profiles[random.below(Math.max(1, Math.floor(n / 12)))];
    profiles.push({
      id: `person-${person}`,
      department: `department ${department}`,
      managers: manager ? [manager.id, ...manager.managers] : [],
      ...skillsOf(tastes[department]!, tastes[random.below(DEPARTMENTS)]!, random),
      ...habits(random),
      wishes: new Set(random.chance(5) ? [`person-${random.below(n)}`] : []),
      avoids: new Set(random.chance(10) ? [`person-${random.below(n)}`] : []),
    });
  }
  return { profiles, setting: settingOf(n, random) };
}

export async function packed(drawn: Drawn, threes = true): Promise<PackedPeople> {
  return packPeople(drawn.profiles, drawn.setting, { threes });
}

export const randomPool = async (n: number, seed: number, threes = true): Promise<Pool> =>
  poolOfPeople(await packed(randomPeople(n, seed), threes));

function shuffledSkills(random: Random): string[] {
  const skills = Array.from({ length: SKILLS }, (_, skill) => `skill ${skill}`);
  for (let i = SKILLS - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [skills[i], skills[j]] = [skills[j]!, skills[i]!];
  }
  return skills;
}

function skillsOf(own: string[], sought: string[], random: Random): Pick<Profile, 'offers' | 'wants'> {
  const offers = new Map<string, Offer>();
  for (let k = 2 + random.below(4); k > 0; k--) {
    const skill = own[random.zipf(SKILLS)]!;
    offers.set(skill, {
      skill,
      level: upTo(4, random) as SkillLevel,
      willing: upTo(3, random) as Willingness,
    });
  }
  const wants = new Map<string, Want>();
  for (let k = 1 + random.below(4); k > 0; k--) {
    const skill = sought[random.zipf(SKILLS)]!;
    if (!offers.has(skill))
      wants.set(skill, { skill, level: upTo(3, random) as SkillLevel, main: wants.size === 0 });
  }
  return { offers: [...offers.values()], wants: [...wants.values()] };
}

const upTo = (most: number, random: Random) => 1 + random.below(most);

function habits(
  random: Random,
): Omit<Profile, 'id' | 'department' | 'managers' | 'offers' | 'wants' | 'wishes' | 'avoids'> {
  const start = random.below(14);
  const hired = new Date(Date.UTC(2015, 0, 1 + random.below(3650))).toISOString().slice(0, 10);
  return {
    site: `site ${random.zipf(8)}`,
    level: 1 + [40, 70, 88, 97].filter((bound) => random.below(100) >= bound).length,
    hiredOn: hired,
    offset: 30 * (start - 7),
    week: weekFrom(start),
    languages: [...new Set(['language 0', `language ${random.below(5)}`])],
    goals: Array.from({ length: 3 }, () => `topic${random.below(TOPICS)}`),
    ways: Object.fromEntries(ways.map((way) => [way, upTo(3, random)])),
    criterion: criteria[random.below(criteria.length)]!,
  };
}

/** Eight hours each day from Monday to Friday, beginning at a half hour of the day. */
function weekFrom(start: number): bigint {
  const day = ((1n << 16n) - 1n) << BigInt(start);
  return [0, 1, 2, 3, 4].reduce((week, weekday) => week | (day << BigInt(48 * weekday)), 0n);
}

/** Two earlier rounds, in which everybody had somebody. */
function settingOf(n: number, random: Random): Setting {
  const metBefore = new Map<string, number>();
  for (let k = 0; k < n; k++) {
    metBefore.set(pairKey(`person-${random.below(n)}`, `person-${random.below(n)}`), 1 + random.below(2));
  }
  return {
    preferences: ['other-department', 'similar-level', 'near-in-time'],
    musts: [],
    forbidden: new Set(),
    ended: new Set(),
    metBefore,
  };
}
