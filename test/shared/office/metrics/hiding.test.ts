import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, disclosed, samePeople } from '../../../../shared/office/metrics/hiding.ts';

const life = (open: number, completed: number, ended: number): Cell<'all' | 'completed' | 'ended'>[] => [
  { size: open, in: ['all'] },
  { size: completed, in: ['all', 'completed'] },
  { size: ended, in: ['all', 'ended'] },
];

const shown = (...sizes: [number, number, number]) => [
  ...disclosed(life(...sizes), ['all', 'completed', 'ended']),
];

test.each<[string, [number, number, number], string[]]>([
  ['large groups are all shown', [10, 20, 5], ['all', 'completed', 'ended']],
  ['a group of four is not', [10, 20, 4], ['all', 'completed']],
  ['nobody at all may be said', [10, 20, 0], ['all', 'completed', 'ended']],
  ['what would leave three over by subtraction is not', [3, 20, 10], ['all', 'completed']],
  ['all but two is as telling as two', [0, 20, 2], ['all']],
  ['of four in all nothing is shown but that none ended', [2, 2, 0], ['ended']],
])('%s', (_what, sizes, names) => {
  expect(shown(...sizes)).toEqual(names);
});

test('forty answers of two people are two people', () => {
  const cells = [
    { size: 2, in: ['asked', 'answered'] as const },
    { size: 2, in: ['asked'] as const },
  ];
  expect(disclosed(cells, ['asked', 'answered'], samePeople).size).toBe(0);
});

test('whatever a reader adds up or takes away, no group of one to four comes out', () => {
  const size = fc.nat({ max: 12 });
  fc.assert(
    fc.property(size, size, size, (open, completed, ended) => {
      const names = disclosed(life(open, completed, ended), ['ended', 'all', 'completed']);
      const all = open + completed + ended;
      const known = [
        ...(names.has('all') ? [all] : []),
        ...(names.has('completed') ? [completed] : []),
        ...(names.has('ended') ? [ended] : []),
        ...(names.has('all') && names.has('completed') ? [all - completed] : []),
        ...(names.has('all') && names.has('ended') ? [all - ended] : []),
        ...(names.has('completed') && names.has('ended') ? [completed + ended] : []),
        ...(names.size === 3 ? [open] : []),
      ];
      return known.every((people) => people === 0 || people >= 5);
    }),
  );
});
