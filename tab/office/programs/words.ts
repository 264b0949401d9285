import type { SentTo } from '../../../shared/door.ts';
import type { create } from '../../../shared/office/programs/contract.ts';
import type { Preference } from '../../../shared/program.ts';
import type { Choice } from '../../ui/scale.tsx';
import type { Part } from './editing.ts';

type Template = SentTo<typeof create>['template'];

export const templates: (Choice<Template> & { says: string })[] = [
  { value: 'skill-exchange', label: 'Skill exchange', says: 'Each teaches what the other wants to learn.' },
  {
    value: 'new-joiners',
    label: 'New-joiner buddies',
    says: 'People who started lately find their feet together.',
  },
  { value: 'manager-peers', label: 'Manager peers', says: 'Those who lead compare notes with one another.' },
  {
    value: 'cross-department',
    label: 'Cross-department',
    says: 'Colleagues see the company from another side.',
  },
];

/** Parts of the settings, as within a sentence. */
export const partNames: Record<Part, string> = {
  name: 'the name',
  purpose: 'the purpose',
  goals: 'the goals',
  audience: 'the audience',
  channel: 'the channel',
  sponsor: 'the sponsor',
  hoursPerMonth: 'the time it takes',
  optInDays: 'the time to join',
  trialWeeks: 'the trial',
  termWeeks: 'the whole term',
  meetingEveryWeeks: 'how often one meets',
  meetingMinutes: 'the length of a meeting',
  checkInEveryWeeks: 'how often one checks in',
  preferences: 'the preferences',
  musts: 'the musts',
  threes: 'groups of three',
  floor: 'the weakest fit wanted',
  skills: 'the skills',
};

export const templateName = (template: string) =>
  templates.find(({ value }) => value === template)?.label ?? 'From scratch';

export const preferenceNames: Record<Preference, string> = {
  'other-department': 'From another department',
  'similar-level': 'Of similar level',
  'near-in-time': 'Near in time zone',
  'same-site': 'At the same site',
  'similar-tenure': 'Here about equally long',
};
