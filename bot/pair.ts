import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Setting } from '../shared/pairing/rules.ts';
import { wallClock } from './clock/index.ts';
import { type Asked, asked, BadOption, help } from './pair/options.ts';
import { pairsAsCsv, summary } from './pair/outcome.ts';
import { peopleOf } from './pair/people.ts';
import { BadTable, decoded, rowsOf } from './pair/rows.ts';
import { appraise, whoWaits } from './stages/pairing/appraise.ts';
import { type Entry, groupsOf, match } from './stages/pairing/match.ts';

const MOST_FAULTS = 20;

/** Reads people, pairs them as a round would, writes the pairs, and prints what it came to. */
async function pair({ people: file, out, settings }: Asked): Promise<void> {
  if (resolve(out) === resolve(file)) throw new BadOption('--out would write over the people.');
  const begun = process.hrtime.bigint();
  const { profiles, first, nameOf, metBefore, assumed } = peopleOf(
    rowsOf(decoded(await readFile(file))),
    wallClock.now(),
  );
  const { preferences, musts } = settings;
  const setting: Setting = { preferences, musts, forbidden: new Set(), ended: new Set(), metBefore };
  const entry: Entry = { profiles, setting, locked: [], without: [], first };
  const matched = await match(entry, settings);
  const groups = await groupsOf(profiles, setting, matched.matching);
  const waiting = await whoWaits(entry, matched);
  const { quality, places } = await appraise(entry, matched, groups);
  const placeOf = new Map(profiles.map(({ id }, at) => [id, places[at] ?? 0]));
  const placed = groups.map((group) => ({
    ...group,
    places: group.members.map(({ id }) => placeOf.get(id) ?? 0),
  }));
  const csv = pairsAsCsv({ groups: placed, waiting, setting, nameOf });
  const seconds = (Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1);
  const everyone = { ...quality, people: profiles.length, waiting: waiting.length };
  if (profiles.length > 1 && groups.length === 0) process.exitCode = 1;
  const said = [...assumed, ...(assumed.length ? [''] : []), summary(everyone, settings.floor, seconds)];
  if (out === '-') {
    process.stdout.write(csv);
    process.stderr.write(`${said.join('\n')}\n`);
    return;
  }
  await writeFile(out, csv);
  process.stdout.write(`${[...said, '', `The pairs are in ${out}.`].join('\n')}\n`);
}

/** What went wrong, for whoever made the file; null for a bug. */
function toldTo(error: unknown, file: string): string | null {
  if (error instanceof BadOption) return error.message;
  if (error instanceof BadTable) {
    const { faults } = error;
    const more = faults.length > MOST_FAULTS ? [`… and ${faults.length - MOST_FAULTS} more.`] : [];
    const lines = faults.slice(0, MOST_FAULTS).map((fault) => `${basename(file)}: ${fault}`);
    return [...lines, ...more, 'Nothing was written.'].join('\n');
  }
  const { code, syscall, path = file } = error as NodeJS.ErrnoException;
  return code && syscall ? `${path} could not be opened (${code}).` : null;
}

const args = process.argv.slice(2);
try {
  const wanted = asked(args);
  if (wanted) await pair(wanted);
  else process.stdout.write(help);
} catch (error) {
  const told = toldTo(error, args.find((arg) => !arg.startsWith('-')) ?? '');
  if (told === null) throw error;
  process.stderr.write(`${told}\n`);
  process.exitCode = 1;
}
