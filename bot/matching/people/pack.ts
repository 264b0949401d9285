import { setImmediate as turn } from 'node:timers/promises';
import { criteria } from '../../../shared/assessment.ts';
import { weightOfWant } from '../../../shared/pairing/exchange.ts';
import { goalWords } from '../../../shared/pairing/likeness.ts';
import type { Profile } from '../../../shared/pairing/profile.ts';
import {
  relaxationOrder,
  relaxationStep,
  relaxationsFor,
  type Setting,
} from '../../../shared/pairing/rules.ts';
import { Couples, ListInTurn, Numbering } from './lists.ts';
import * as trait from './packed.ts';
import { bitOf, type PackedPeople, TRAITS, UNKNOWN, WEEK_WORDS } from './packed.ts';
import { packRules } from './rules.ts';
import { sharedInts } from './shared-memory.ts';
import { gradeOfOffer, gradeOfWant } from './strength.ts';
import { packWays } from './ways.ts';

const AT_A_TIME = 64;
const COUPLES_AT_A_TIME = 1024;

/**
 * Packs a pool for the engine: profiles[i] is its person i. Does a few people at a time and lets others go on in
 * between, so that thousands of people do not hold up the server.
 */
export async function packPeople(
  profiles: readonly Profile[],
  setting: Setting,
  { threes }: { threes: boolean },
): Promise<PackedPeople> {
  await turn();
  const packing = packingOf(profiles, setting);
  for (let person = 0; person < profiles.length; person++) {
    if (person % AT_A_TIME === 0) await turn();
    packTraits(packing, profiles[person]!, person);
    packSkills(packing, profiles[person]!, person);
    packCouples(packing, profiles[person]!, person);
  }
  await packSetting(packing, profiles, setting);
  await turn();
  const { traits, offers, wants, goals, languages, kinds, weeks, barred, metBefore, wishes, skill, word } =
    packing;
  const n = profiles.length;
  return {
    n,
    threes,
    traits,
    offers: offers.list,
    wants: wants.list,
    goals: goals.list,
    languages: languages.list,
    kinds: sharedInts(kinds),
    weeks: sharedInts(weeks.words),
    barred: barred.list(n),
    metBefore: metBefore.list(n),
    wishes: wishes.list(n),
    rules: packRules(setting, skill.size, word.size),
  };
}

type Packing = ReturnType<typeof packingOf>;

function packingOf(profiles: readonly Profile[], { preferences, musts }: Setting) {
  return {
    traits: new Int32Array(new SharedArrayBuffer(4 * TRAITS * profiles.length)),
    personOf: new Map(profiles.map(({ id }, person) => [id, person])),
    offers: new ListInTurn(),
    wants: new ListInTurn(),
    goals: new ListInTurn(),
    languages: new ListInTurn(),
    barred: new Couples(),
    metBefore: new Couples(),
    wishes: new Couples(),
    skill: new Numbering(),
    word: new Numbering(),
    language: new Numbering(),
    asked: new Set<string>([...preferences, ...musts, ...criteria]),
    kind: new Numbering(),
    kinds: [] as number[],
    department: new Numbering(),
    site: new Numbering(),
    weeks: { kinds: new Map<bigint, number>(), words: [] as number[] },
  };
}

function packTraits(packing: Packing, profile: Profile, person: number): void {
  const { traits, language, languages, weeks } = packing;
  const at = person * TRAITS;
  traits[at + trait.WAYS] = packWays(profile.ways);
  traits[at + trait.CRITERION] = criteria.indexOf(profile.criterion);
  traits[at + trait.KIND] = kindOf(packing, profile);
  traits[at + trait.WEEK] = kindOfWeek(weeks, profile.week);
  for (const spoken of new Set(profile.languages)) languages.add(language.of(spoken));
  languages.endPerson();
}

/** People are of one kind who are alike in all that the program's preferences and people's own criteria ask for. */
function kindOf({ asked, kind, kinds, department, site }: Packing, profile: Profile): number {
  const { department: own, level, site: place, offset, hiredOn } = profile;
  const traits = [
    own === null || !asked.has('other-department') ? UNKNOWN : department.of(own),
    asked.has('similar-level') ? (level ?? UNKNOWN) : UNKNOWN,
    place === null || !asked.has('same-site') ? UNKNOWN : site.of(place),
    asked.has('near-in-time') ? offset : 0,
    hiredOn === null || !asked.has('similar-tenure') ? UNKNOWN : dayNumber(hiredOn),
  ];
  const { size } = kind;
  const number = kind.of(traits.join(' '));
  if (number === size) kinds.push(...traits);
  return number;
}

const DAY = 86_400_000;
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

function kindOfWeek({ kinds, words }: Packing['weeks'], week: bigint): number {
  const known = kinds.get(week);
  if (known !== undefined) return known;
  const hours = week & (week >> 1n);
  for (let word = 0; word < WEEK_WORDS; word++)
    words.push(Number(BigInt.asIntN(32, hours >> BigInt(32 * word))));
  kinds.set(week, kinds.size);
  return kinds.size - 1;
}

/** Of two offers of one skill the first counts. */
function packSkills(
  { traits, offers, wants, goals, skill, word }: Packing,
  profile: Profile,
  person: number,
): void {
  const at = person * TRAITS;
  const include = (set: number, member: number) => {
    traits[at + set + (member >> 5)]! |= 1 << (member & 31);
  };
  const offered = new Set<string>();
  for (const offer of profile.offers) {
    if (offered.has(offer.skill)) continue;
    offered.add(offer.skill);
    offers.add(skill.of(offer.skill), gradeOfOffer(offer));
    include(trait.OFFERS, bitOf(skill.of(offer.skill)));
  }
  const wanted = new Set(profile.wants.map((want) => bitOf(skill.of(want.skill))));
  for (const want of profile.wants) {
    wants.add(skill.of(want.skill), gradeOfWant(want));
    traits[at + trait.ASKED]! += weightOfWant(want);
    include(trait.WANTS, bitOf(skill.of(want.skill)));
    if (want.main) include(trait.MAIN_WANTS, bitOf(skill.of(want.skill)));
  }
  traits[at + trait.ASKED_AT_LEAST] = wanted.size < profile.wants.length ? 1 : traits[at + trait.ASKED]!;
  for (const said of new Set(profile.goals.flatMap(goalWords))) {
    goals.add(word.of(said));
    include(trait.GOALS, word.of(said) % 32);
  }
  offers.endPerson();
  wants.endPerson();
  goals.endPerson();
}

function packCouples({ personOf, barred, wishes }: Packing, profile: Profile, person: number): void {
  const others = (ids: Iterable<string>) => [...ids].flatMap((id) => personOf.get(id) ?? []);
  for (const manager of others(profile.managers)) barred.add(person, manager);
  for (const avoided of others(profile.avoids)) barred.add(person, avoided);
  for (const wished of others(profile.wishes)) wishes.add(person, wished);
}

async function packSetting(
  { personOf, barred, metBefore }: Packing,
  profiles: readonly Profile[],
  setting: Setting,
): Promise<void> {
  const couple = (key: string) => key.split(' ').flatMap((id) => personOf.get(id) ?? []);
  for (const key of [...setting.forbidden, ...setting.ended]) {
    const [a, b] = couple(key);
    if (a !== undefined && b !== undefined) barred.add(a, b);
  }
  const order = relaxationOrder(setting.musts);
  let count = 0;
  for (const key of setting.metBefore.keys()) {
    if (++count % COUPLES_AT_A_TIME === 0) await turn();
    const [a, b] = couple(key);
    if (a === undefined || b === undefined) continue;
    const given = relaxationsFor(profiles[a]!, profiles[b]!, { ...setting, musts: [] });
    metBefore.add(a, b, relaxationStep(given, order));
  }
}
