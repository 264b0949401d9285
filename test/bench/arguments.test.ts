import { expect, test } from 'vitest';
import { BadArgument } from '../command.ts';
import { graph } from './graph.ts';
import { matching } from './matching.ts';
import { metrics } from './metrics.ts';
import { outbox } from './outbox.ts';
import { outboxKills } from './outbox-kills.ts';
import { tab } from './tab.ts';

const benches = { graph, matching, metrics, outbox, outboxKills, tab };

test.each([
  ['graph', '--seed=x'],
  ['graph', '--planned=0'],
  ['matching', '--foo'],
  ['matching', '--again'],
  ['matching', '--instance'],
  ['metrics', '--people=5'],
  ['outbox', '--people=x'],
  ['outbox', '--only=zzz'],
  ['outboxKills', '--kills=abc'],
  ['outboxKills', '--per-second=0'],
  ['outboxKills', '--only=constructor'],
  ['tab', 'extra'],
] as const)('%s measures nothing when it is asked with %s', async (name, argument) => {
  await expect(benches[name]([argument])).rejects.toThrow(BadArgument);
});
