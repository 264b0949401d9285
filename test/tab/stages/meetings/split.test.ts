import { expect, test } from 'vitest';
import type { MyMeeting } from '../../../../shared/meetings/contract.ts';
import { split } from '../../../../tab/stages/meetings/split.ts';

const meeting = (number: number, part: Partial<MyMeeting>): MyMeeting => ({
  id: `m-${number}`,
  number,
  agenda: 'practice',
  state: 'booked',
  startsAt: `2026-11-${10 + number}T09:00:00.000Z`,
  endsAt: `2026-11-${10 + number}T10:00:00.000Z`,
  beyondTrial: null,
  noTime: false,
  joinUrl: null,
  with: ['Grace Hopper'],
  askMet: false,
  trouble: null,
  calendarFile: '',
  ...part,
});

const numbers = (of: readonly MyMeeting[]) => of.map(({ number }) => number);

test('a meeting whose time has passed is asked about, not listed as coming', () => {
  const { asked, coming, past } = split([meeting(2, {}), meeting(1, { askMet: true })]);
  expect([numbers(asked), numbers(coming), numbers(past)]).toEqual([[1], [2], []]);
});

test('the latest past meeting comes first, and a coming one without a time comes last', () => {
  const { coming, past } = split([
    meeting(1, { state: 'met' }),
    meeting(2, { state: 'not-met' }),
    meeting(3, { state: 'planned', startsAt: null, endsAt: null }),
    meeting(4, {}),
  ]);
  expect(numbers(past)).toEqual([2, 1]);
  expect(numbers(coming)).toEqual([4, 3]);
});

test('what lies beyond a trial that is not decided is not said to be on its way', () => {
  const { coming, beyondTrial } = split([
    meeting(1, {}),
    meeting(2, { state: 'planned', startsAt: null, endsAt: null, beyondTrial: '2026-12-01T09:00:00.000Z' }),
  ]);
  expect([numbers(coming), numbers(beyondTrial)]).toEqual([[1], [2]]);
});
