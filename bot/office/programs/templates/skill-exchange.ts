import { type Template, usual } from './usual.ts';

export const skillExchange: Template = {
  ...usual,
  audience: { ...usual.audience, leastMonthsHere: 3 },
  purpose:
    'Trade what you are good at for what you want to learn. Two colleagues meet every other week and teach each other: as much given as received.',
  skills: [
    'Presenting to a group',
    'Facilitating workshops',
    'Writing clearly',
    'Giving feedback',
    'Listening and coaching',
    'Negotiating',
    'Resolving conflict',
    'Planning projects',
    'Agile ways of working',
    'Setting priorities',
    'Spreadsheets',
    'Reading data',
    'Building dashboards',
    'Working with AI assistants',
    'Automating routine work',
    'Programming basics',
    'Designing slides',
    'Understanding customers',
    'Product thinking',
    'Budgeting and finance basics',
    'Selling ideas',
    'Working across cultures',
    'Networking inside the company',
    'Speaking another language',
  ],
};
