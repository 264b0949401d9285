import { distance } from 'fastest-levenshtein';
import type { Command } from '../stage.ts';

const MOST_WORDS = 12;
const LEAST_LETTERS = 4;
const US = 'pairwise';

/** What people say around what they mean. */
const courtesies = new Set(
  'please thanks thank you hi hey hello bot can could would i want to like the a an show me do how now'.split(
    ' ',
  ),
);

const plain = (typed: string): string[] =>
  typed
    .toLocaleLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M} ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word && !isUs(word));

/** Our own name, also misspelt. */
const isUs = (word: string): boolean => word.length > LEAST_LETTERS && slips(word, US) <= 2;

/** Slips of the finger between two texts: a letter more, less or other, or two changed about. */
function slips(one: string, other: string): number {
  const letters = distance(one, other);
  const turned = [...one].sort().join() === [...other].sort().join();
  return letters === 2 && turned ? 1 : letters;
}

const allowed = ({ length }: string): number => (length < LEAST_LETTERS ? 0 : length < 8 ? 1 : 2);

interface Known {
  words: string;
  command: Command;
}

/** The command that is meant: said plainly, politely, with a slip of the finger, or within a sentence. */
export function commandFor(commands: readonly Command[], typed: string): Command | undefined {
  const known = commands.flatMap((command) =>
    command.words.map((words) => ({ words: plain(words).join(' '), command })),
  );
  const said = plain(typed);
  const bare = said.filter((word) => !courtesies.has(word));
  for (const words of [said, bare]) {
    const found = exactly(known, words.join(' ')) ?? nearly(known, words.join(' '));
    if (found) return found;
  }
  return said.length > MOST_WORDS ? undefined : within(known, said.join(' '));
}

const exactly = (known: readonly Known[], said: string) => known.find(({ words }) => words === said)?.command;

/** The nearest; where two commands are as near, neither. */
function nearly(known: readonly Known[], said: string): Command | undefined {
  const near = known
    .map(({ words, command }) => ({
      command,
      off: slips(said, words),
      may: Math.min(allowed(words), allowed(said)),
    }))
    .filter(({ off, may }) => off <= may)
    .sort((a, b) => a.off - b.off);
  const [first] = near;
  const rival = near.find(({ command, off }) => command !== first?.command && off === first?.off);
  return rival ? undefined : first?.command;
}

/** The longest of the words known that stands in what was said. */
function within(known: readonly Known[], said: string): Command | undefined {
  const found = known.filter(
    ({ words }) =>
      words.length >= LEAST_LETTERS && !courtesies.has(words) && ` ${said} `.includes(` ${words} `),
  );
  return found.sort((a, b) => b.words.length - a.words.length)[0]?.command;
}
