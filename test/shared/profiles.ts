import type { Assessment } from '../../shared/assessment.ts';
import { type Profile, weekOf } from '../../shared/pairing/profile.ts';
import type { Setting } from '../../shared/pairing/rules.ts';
import type { WorkingHours } from '../../shared/person.ts';

export const NOW = '2026-03-02T09:00:00.000Z';
export const berlin: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  start: 540,
  end: 1020,
  timeZone: 'Europe/Berlin',
};

export const person = (id: string, part: Partial<Profile> = {}): Profile => ({
  ...{ id, department: 'Sales', level: 2, site: 'Berlin', hiredOn: '2020-01-01' },
  ...{ offers: [], wants: [], goals: [], ways: {}, languages: ['en'], criterion: 'skills' },
  ...{ managers: [], week: weekOf(berlin, NOW), offset: 60, wishes: new Set(), avoids: new Set() },
  ...part,
});

export const setting = (part: Partial<Setting> = {}): Setting => ({
  ...{ preferences: [], musts: [], forbidden: new Set(), ended: new Set(), metBefore: new Map() },
  ...part,
});

export const offers = (...skills: string[]): Pick<Assessment, 'offers'> => ({
  offers: skills.map((skill) => ({ skill, level: 4, willing: 3 })),
});

export const wants = (...skills: string[]): Pick<Assessment, 'wants'> => ({
  wants: skills.map((skill, index) => ({ skill, level: 1, main: index < 1 })),
});
