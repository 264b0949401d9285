import * as z from 'zod/mini';
import { whole } from '../fields.ts';
import { type Preference, type ProgramSettings, preferences } from '../program.ts';

/** What comes after as many people as possible; see the engine for the tiers of each. */
export const objectives = ['default', 'greatest-total', 'raise-the-weakest'] as const;
export type Objective = (typeof objectives)[number];

/** What the coordinator may turn before the engine runs; a round begins with its program's own. */
export interface PairingSettings {
  objective: Objective;
  preferences: Preference[];
  musts: Preference[];
  threes: boolean;
  floor: number;
}

const distinct = z.refine<Preference[]>((items) => new Set(items).size === items.length);

export const pairingSettings = z
  .object({
    objective: z.enum(objectives),
    preferences: z.array(z.enum(preferences)).check(distinct),
    musts: z.array(z.enum(preferences)).check(distinct),
    threes: z.boolean(),
    floor: whole(0, 1000),
  })
  .check(z.refine(({ preferences, musts }) => musts.every((must) => preferences.includes(must))));

/** The musts stand in the order of the preferences, however they were chosen. */
export const usualSettings = ({ preferences, musts, threes, floor }: ProgramSettings): PairingSettings => ({
  objective: 'default',
  preferences,
  musts: preferences.filter((one) => musts.includes(one)),
  threes,
  floor,
});
