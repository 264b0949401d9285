import { expect, test } from 'vitest';
import type { Log } from '../../../bot/log.ts';
import { openAbsence } from '../../../bot/outbox/absence.ts';

function watched() {
  const lines: string[] = [];
  const log = {
    warn: ({ awaySeconds }: { awaySeconds: number }, event: string) => lines.push(`${event} ${awaySeconds}`),
  };
  const real = { ms: 0 };
  return { absence: openAbsence(log as unknown as Log, () => real.ms), real, lines };
}

test('while Redis is away that is said twice a minute, and for how long; and once when it is back', () => {
  const { absence, real, lines } = watched();
  for (; real.ms < 65_000; real.ms += 100) {
    absence.told(new Error('refused'));
    absence.gone();
  }
  absence.back();
  absence.back();
  expect(lines).toEqual(['outbox.redis 0', 'outbox.redis 30', 'outbox.redis 60', 'outbox.redis-back 65']);
});

test('what has not been called away is not called back', () => {
  const { absence, lines } = watched();
  absence.back();
  absence.gone();
  absence.back();
  expect(lines).toEqual([]);
});
