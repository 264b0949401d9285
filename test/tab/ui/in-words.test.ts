import { expect, test } from 'vitest';
import { inWords } from '../../../tab/ui/in-words.ts';

test.each(['Pacific/Auckland', 'Pacific/Kiritimati', 'Europe/Berlin', 'Pacific/Honolulu'])(
  'a calendar day is the same day for a reader in %s',
  (zone) => expect(inWords('en-GB', zone).calendarDay('2026-03-02')).toBe('2 March 2026'),
);
