import { parseArgs } from 'node:util';
import { objectives, type PairingSettings } from '../../shared/pairing/settings.ts';
import { type Preference, preferences } from '../../shared/program.ts';
import { columns } from './columns.ts';

export class BadOption extends Error {}

export interface Asked {
  people: string;
  out: string;
  settings: PairingSettings;
}

/** Null: help is wanted. */
export function asked(args: readonly string[]): Asked | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [people, ...more] = positionals;
  if (!people || more.length > 0) throw new BadOption('Name one file with people; --help shows its columns.');
  return {
    people,
    out: values.out ?? `${people.replace(/\.[^./\\]*$/, '')}-pairs.csv`,
    settings: {
      objective: oneOf(values.objective ?? 'default', objectives, '--objective'),
      ...preferencesFrom(values.preferences ?? ''),
      threes: !values['no-threes'],
      floor: floorFrom(values.floor ?? '20'),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        preferences: { type: 'string' },
        objective: { type: 'string' },
        floor: { type: 'string' },
        'no-threes': { type: 'boolean' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new BadOption(error.message);
    throw error;
  }
}

function oneOf<Choice extends string>(text: string, choices: readonly Choice[], option: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (!found) throw new BadOption(`${option}: “${text}” is none of ${choices.join(', ')}.`);
  return found;
}

/** In the order of importance; a ! makes one a must. */
function preferencesFrom(text: string): { preferences: Preference[]; musts: Preference[] } {
  const said = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const chosen = said.map((part) => oneOf(part.replace('!', ''), preferences, '--preferences'));
  const twice = chosen.find((one, at) => chosen.indexOf(one) < at);
  if (twice) throw new BadOption(`--preferences: “${twice}” is there twice.`);
  return { preferences: chosen, musts: chosen.filter((_, at) => said[at]?.includes('!')) };
}

function floorFrom(text: string): number {
  const floor = Number(text);
  if (!(floor >= 0 && floor <= 100)) throw new BadOption(`--floor: “${text}” is not a number from 0 to 100.`);
  return Math.round(floor * 10);
}

export const help = `Pairs the people of a file, as a round would, without a server.

  npm run pair -- people.csv [--preferences other-department,similar-level!] [--out pairs.csv]

  --preferences LIST   in the order of importance: ${preferences.join(', ')}; a ! makes one a must
  --objective NAME     ${objectives.join(', ')}
  --floor NUMBER       pairs that fit less, of 100, only where it cannot be helped; 20
  --no-threes          an odd number leaves one waiting, instead of a group of three
  --out FILE           where the pairs go: beside the people, as …-pairs.csv; - for here, with the summary on stderr

The file: comma, semicolon or tab between its columns, the first line names them, in any order; all but one of
id and name may be missing. Several things in one cell stand with | between them.

${Object.entries(columns)
  .map(([name, says]) => `  ${name.padEnd(12)} ${says}`)
  .join('\n')}
`;
