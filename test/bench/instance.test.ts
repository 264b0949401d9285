import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measure } from './instance.ts';

const folder = mkdtempSync(join(tmpdir(), 'instance-'));
afterAll(() => rmSync(folder, { recursive: true }));

function measured(text: string) {
  const file = join(folder, 'instance.txt');
  writeFileSync(file, text);
  return measure(file);
}

test('a graph from a file is solved and proven, whatever its edges: none, loops, twice, or below zero', async () => {
  const told = async (text: string) => {
    const { n, m, cardinality, total, certified } = await measured(text);
    return [n, m, cardinality, total, certified];
  };
  expect(await told('0 0\n')).toEqual([0, 0, 0, 0, true]);
  expect(await told('3 0')).toEqual([3, 0, 0, 0, true]);
  expect(await told('3 4\r\n0 1 5\r\n1 0 7\r\n2 2 9\r\n1 2 -3\r\n')).toEqual([3, 4, 1, 7, true]);
});

test('what is wrong with a file is told with its line', async () => {
  await expect(measured('2 1\n0 1 1.5\n')).rejects.toThrow('line 2: “1.5” is not a weight');
  await expect(measured('2 1\n0 2 1\n')).rejects.toThrow('line 2: “2” is not a vertex');
  await expect(measured('2 2\n0 1 1\n')).rejects.toThrow('line 3: the file ends before a vertex');
  await expect(measured('2 1\n0 1 1\n0 1 2\n')).rejects.toThrow('line 3: “0” is not expected');
  await expect(measured('two people')).rejects.toThrow('line 1: “two” is not the number of vertices');
});
