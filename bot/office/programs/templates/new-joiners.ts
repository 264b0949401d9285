import { type Template, usual } from './usual.ts';

/** Weekly at first and soon over: a newcomer's questions do not wait. Who is new is left to the audience's groups. */
export const newJoiners: Template = {
  ...usual,
  purpose:
    'Nobody should find their feet alone. Colleagues who joined not long ago pair up: one knows the house a little better, the other sees it with fresh eyes, and both gain.',
  hoursPerMonth: 3,
  meetingEveryWeeks: 1,
  meetingMinutes: 30,
  preferences: ['similar-tenure', 'near-in-time', 'other-department'],
  skills: [
    'Who does what here',
    'How decisions are made',
    'Unwritten rules',
    'Our products and services',
    'Our customers',
    'Our history and values',
    'Our words and acronyms',
    'Finding documents and experts',
    'Tools we work with every day',
    'Working in Teams',
    'Remote and hybrid working',
    'Planning the first 90 days',
    'Working with my manager',
    'Asking for feedback',
    'Running a good meeting',
    'Building a network',
    'Introducing myself',
    'Managing my time',
    'Learning on the job',
    'Looking at things with fresh eyes',
    'How other companies do it',
    'Settling in a new city',
    'Languages spoken here',
    'Communities and social life',
  ],
};
