import { type Template, usual } from './usual.ts';

/** The point is to look over the fence: another department is a condition. */
export const crossDepartment: Template = {
  ...usual,
  audience: { ...usual.audience, leastMonthsHere: 3 },
  purpose:
    'See how the other half of the company works. Two colleagues from different departments open their worlds to each other and make work between them easier.',
  preferences: ['other-department', 'similar-level', 'near-in-time'],
  musts: ['other-department'],
  skills: [
    'How sales works',
    'How marketing works',
    'How engineering works',
    'How product management works',
    'How finance works',
    'How HR works',
    'How legal and compliance work',
    'How operations work',
    'How customer support works',
    'How purchasing works',
    'How IT and security work',
    'How research works',
    'The customer’s point of view',
    'Reading our figures',
    'Working with data',
    'Explaining specialist topics simply',
    'Getting support for an idea',
    'Planning projects across departments',
    'Improving how work is handed over',
    'Running joint meetings',
    'Working with suppliers and partners',
    'Telling stories',
    'Finding allies',
    'Tools other teams use',
  ],
};
