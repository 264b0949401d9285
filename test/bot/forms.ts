import type * as z from 'zod/mini';
import { skillExchange } from '../../bot/office/programs/templates/skill-exchange.ts';
import type { Contract } from '../../shared/door.ts';

/** Nobody's and nothing's. */
export const ID = 'f0000000-0000-4000-8000-00000000000f';
export const MARKUP = '<img src=x onerror=alert(1)> **bold** [link](https://example.com)';

/** What each field may be given; an id that is nobody's where nothing else is said. */
const fitting: Record<string, unknown> = {
  text: MARKUP,
  name: MARKUP,
  template: 'skill-exchange',
  people: 3,
  number: 1,
  version: 1,
  met: 'yes',
  going: 4,
  balance: 0,
  choice: 'end',
  until: '2026-02-02',
  everyWeeks: 2,
  minutes: 45,
  place: 'online',
  reach: MARKUP,
  confidentiality: MARKUP,
  satisfaction: 5,
  recommend: 9,
  goalsReached: 'yes',
  confirm: 'delete',
  sure: 'yes',
  among: 'with',
  language: 'en-GB',
  card: 'reminder',
  texts: {},
  settings: { ...skillExchange, name: MARKUP },
  exchange: 'awareness.announce',
  table: 'figures',
  by: 'department',
  deed: 'swap',
  one: ID,
  other: 'f0000000-0000-4000-8000-00000000000e',
  from: 1,
  done: [ID],
  lesson: 'listening',
  answer: 'a',
  startsAt: '2026-02-02T09:00:00.000Z',
  offeredAt: '2026-02-02T09:00:00.000Z',
  fit: 'good',
  words: MARKUP,
  wanted: true,
  approve: true,
};

const arranging: Record<string, unknown> = {
  settings: { objective: 'default', preferences: [], musts: [], threes: true, floor: 0 },
};

/** Two doors know other settings than a program's. */
const fittingFor = ({ name }: Contract): Record<string, unknown> =>
  ['pairing.propose', 'pairing.compare'].includes(name) ? { ...fitting, ...arranging } : fitting;

export const fieldsOf = ({ input }: Contract): string[] =>
  Object.keys((input as unknown as { def: { shape: Record<string, z.ZodMiniType> } }).def.shape);

/** Input of the contract's form, about things that do not exist. */
export function formOf(contract: Contract): Record<string, unknown> {
  const known = fittingFor(contract);
  return Object.fromEntries(
    fieldsOf(contract).flatMap((field, _, all) => {
      if (field === 'programId' && all.includes('roundId')) return [];
      if (field in known) return [[field, known[field]]];
      return field.endsWith('Id') ? [[field, ID]] : [];
    }),
  );
}
