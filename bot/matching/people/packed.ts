/**
 * All that pairing knows of a pool of people, as numbers on shared memory, so that it goes to other threads for nothing.
 * Strings have become small numbers, equal ones equal numbers. In lists, those of person p stand in [from[p], from[p + 1]).
 */
export interface PackedPeople {
  n: number;
  threes: boolean;
  /** TRAITS words a person, see below */
  traits: Int32Array;
  offers: GradedList;
  wants: GradedList;
  /** words of goals, each once */
  goals: List;
  languages: List;
  /** KIND_TRAITS words a kind, see below */
  kinds: Int32Array;
  /** the half hours of the week in which a whole hour begins that suits a person; 11 words a kind of week */
  weeks: Int32Array;
  /** whom a person may never be paired with, by who they are, and with whom only after so many relaxations */
  barred: List;
  metBefore: GradedList;
  /** whom a person wished for or is wished for by; who stands twice, both */
  wishes: List;
  rules: PackedRules;
}

export interface List {
  from: Int32Array;
  item: Int32Array;
}

export interface GradedList extends List {
  /** of an offer or a want: see strength.ts; of an earlier pair: how far down the order of relaxations it goes */
  grade: Int32Array;
}

/** The program's rules, each preference as the number of its bit. */
export interface PackedRules {
  skills: number;
  words: number;
  /** of relaxation, that a pair of this pool can need */
  steps: number;
  /** points by the set of preferences a pair meets, by how far apart two are in ways of working, by words in common, by wishes */
  preferencePoints: Int32Array;
  waysPoints: Int32Array;
  goalsPoints: Int32Array;
  wishPoints: Int32Array;
  shareOfExchange: number;
  shareOfCriteria: number;
  /** by the set of preferences a pair meets: how far down the order of relaxations it goes */
  mustStep: Int32Array;
}

/** Words of a person's traits: one line of the processor's cache holds them all. */
export const TRAITS = 16;
/** sets of 64 kinds of skill, two words each */
export const OFFERS = 0;
export const WANTS = 2;
export const MAIN_WANTS = 4;
/** a set of 32 kinds of word */
export const GOALS = 6;
export const WAYS = 7;
export const CRITERION = 8;
/** the number of the kind of person, as far as the program's preferences go */
export const KIND = 9;
export const WEEK = 10;
/** the weights of all wants together */
export const ASKED = 11;
/** the same, or 1 for who wants two skills of one kind: what they get cannot be told from the sets */
export const ASKED_AT_LEAST = 12;

/** Words of a kind: many people are of one kind. */
export const KIND_TRAITS = 5;
export const DEPARTMENT = 0;
export const LEVEL = 1;
export const SITE = 2;
export const OFFSET = 3;
export const HIRED = 4;

/** What is not known: of a department, level, site or day of hiring. */
export const UNKNOWN = -(2 ** 30);

export const WEEK_WORDS = 11;

const OWN_BITS = 60;
/** The bit that stands for a skill in a set of 64: the first skills have one of their own, the others share the rest. */
export const bitOf = (skill: number): number =>
  skill < OWN_BITS ? skill : OWN_BITS + (skill % (64 - OWN_BITS));

/** In the second word of such a set: the bits that stand for more than one skill. */
export const MANY_SKILLS = -1 << (OWN_BITS - 32);
