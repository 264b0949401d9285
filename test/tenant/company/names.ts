import type { Character } from '../types.ts';

/** Colleagues one remembers in a demo: ordinary employees, each at another site or desk. */
export interface Memorable {
  name: string;
  site: string;
  department: string;
  character: Character;
}

export const memorable: readonly Memorable[] = [
  { name: 'Ada Okafor', site: 'London', department: 'Engineering', character: 'keen' },
  { name: 'Grace Lindqvist', site: 'Berlin', department: 'Marketing', character: 'keen' },
  { name: 'Alan Mbeki', site: 'New York', department: 'Finance', character: 'busy' },
  { name: 'Hedy Sørensen', site: 'Paris', department: 'Engineering', character: 'keen' },
  { name: 'Katherine Iyer', site: 'Bengaluru', department: 'Operations', character: 'keen' },
  { name: 'Linus Wójcik', site: 'Warsaw', department: 'Engineering', character: 'silent' },
  { name: 'Mary Tremblay', site: "St. John's", department: 'Sales', character: 'declining' },
  { name: 'Edsger da Silva', site: 'São Paulo', department: 'Customer Care', character: 'unhappy' },
  { name: 'Barbara Nakamura', site: 'Adelaide', department: 'Operations', character: 'keen' },
  { name: 'Tim Ben-Ami', site: 'Tel Aviv', department: 'Sales', character: 'busy' },
  { name: 'Radia Goldberg', site: 'New York', department: 'Engineering', character: 'keen' },
  { name: 'Margaret MacLeod', site: 'London', department: 'Finance', character: 'keen' },
];

/** Names that have broken cards, mails and file names elsewhere. */
export const awkward: readonly string[] = [
  'Zoë 🌻 Visser',
  "Dara O'Súilleabháin-D'Angelo",
  'عبد الرحمن بن محمد الأنصاري',
  'Anna_Lena *Ana* [Kraus](x)',
  'Maria-Antonieta Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh de la Santísima Trinidad',
  'Bo <b>Null</b>',
  '山田 太郎',
  'X Æ',
];

/** The part of a mail address before the @, or null when no letter of the name survives ASCII. */
export function mailboxName(name: string): string | null {
  const plain = name
    .replaceAll('ß', 'ss')
    .replaceAll(/[Łł]/g, 'l')
    .replaceAll(/[Øø]/g, 'o')
    .replaceAll(/[Ææ]/g, 'ae')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z\s-]/g, '');
  const words = plain.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length > 1 ? `${words[0]}.${words.at(-1)}` : (words[0] ?? null);
}
