import { expect, test } from 'vitest';
import { settingsProblem } from '../../../../shared/office/programs/rules.ts';
import type { ProgramSettings } from '../../../../shared/program.ts';

const settings: ProgramSettings = {
  name: 'Learning together',
  purpose: '',
  goals: { matched: 0.7, metWithin14Days: 0.8, satisfaction: 4 },
  audience: { groupIds: [], departments: [], excludedIds: [], leastMonthsHere: 0, membersOnly: true },
  channel: null,
  sponsor: null,
  hoursPerMonth: 2,
  optInDays: 14,
  trialWeeks: 4,
  termWeeks: 12,
  meetingEveryWeeks: 2,
  meetingMinutes: 45,
  checkInEveryWeeks: 2,
  preferences: ['other-department', 'similar-level'],
  musts: [],
  threes: true,
  floor: 200,
  skills: [],
};

test('a trial may last as long as the term, not longer', () => {
  expect(settingsProblem({ ...settings, trialWeeks: 12, termWeeks: 12 })).toBeNull();
  expect(settingsProblem({ ...settings, trialWeeks: 13, termWeeks: 12 })).toBe('trial-longer-than-term');
});

test('a condition must be among the preferences', () => {
  expect(settingsProblem({ ...settings, musts: ['same-site'] })).toBe('must-not-preferred');
  expect(settingsProblem({ ...settings, musts: ['similar-level'] })).toBeNull();
});
