import { expect, test } from 'vitest';
import { type Case, openReport } from './report.ts';

const spent = { cpuMs: 12.4, peakMb: 80.6 };
const told = (measured: Case, json: boolean): string => {
  const lines: string[] = [];
  openReport('outbox', json, (line) => lines.push(line))(measured);
  return lines.join('\n');
};

test('a program reads each case as a line of JSON, with its mark and whether it is met', () => {
  const rate = { case: 'rate', value: 48.123456, unit: 'a second', atLeast: 49, ...spent };
  expect(JSON.parse(told(rate, true))).toEqual({
    ...{ bench: 'outbox', case: 'rate', value: 48.12, unit: 'a second', mark: 49, met: false },
    ...{ cpuMs: 12, peakMb: 81 },
  });
  const refused = { case: 'refused', value: 0, unit: 'answers', atMost: 0, ...spent, also: { of: 10 } };
  expect(JSON.parse(told(refused, true))).toMatchObject({ mark: 0, met: true, of: 10 });
  const loose = { case: 'loose', value: 3, unit: 'things', ...spent };
  expect(JSON.parse(told(loose, true))).toMatchObject({ mark: null, met: null });
});

test('what could not be measured meets no mark', () => {
  for (const mark of [{ atMost: 10 }, { atLeast: 0 }])
    expect(
      JSON.parse(told({ case: 'odd', value: Number.NaN, unit: 'things', ...mark, ...spent }, true)).met,
    ).toBe(false);
});

test('a person reads the same as a row', () => {
  const row = told(
    { case: 'rate', value: 50, unit: 'a second', atLeast: 49, ...spent, also: { people: 7 } },
    false,
  );
  expect(row).toMatch(/^rate +50 a second +≥ 49 {2}met +12 ms CPU +81 MB +people 7$/);
});
