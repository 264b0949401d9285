import { type Template, usual } from './usual.ts';

/** Equals in responsibility: a similar level is a condition, and another department keeps talk free. */
export const managerPeers: Template = {
  ...usual,
  audience: { ...usual.audience, leastMonthsHere: 6 },
  purpose:
    'Leading people can be lonely. Two managers of similar standing from different parts of the company think things through together, in confidence.',
  meetingMinutes: 60,
  hoursPerMonth: 3,
  preferences: ['similar-level', 'other-department', 'near-in-time'],
  musts: ['similar-level'],
  skills: [
    'Leading one-to-ones',
    'Giving difficult feedback',
    'Recognising good work',
    'Delegating',
    'Hiring well',
    'Onboarding new people',
    'Developing people',
    'Coaching',
    'Handling conflict in the team',
    'Leading through change',
    'Leading remote and hybrid teams',
    'Leading former peers',
    'Managing upwards',
    'Setting goals',
    'Saying no',
    'Making decisions with little information',
    'Running team meetings',
    'Building trust',
    'Including everyone',
    'Keeping a team healthy under pressure',
    'Planning budgets and headcount',
    'Working with other departments',
    'Presenting to executives',
    'Making time to think',
  ],
};
