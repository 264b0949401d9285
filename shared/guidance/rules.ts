import type { Terms } from '../agreement.ts';
import type { Assessment } from '../assessment.ts';
import type { ProgramSettings } from '../program.ts';

/** A first draft from what both said; every line of it is theirs to change. */
export function draftTerms(settings: ProgramSettings, assessments: readonly Assessment[]): Terms {
  const places = new Set(assessments.map(({ place }) => place));
  const inPerson = places.has('in-person') && !places.has('online');
  const hopes = assessments.flatMap(({ goals, wants }) =>
    goals.length ? goals : wants.slice(0, 2).map(({ skill }) => skill),
  );
  return {
    everyWeeks: settings.meetingEveryWeeks,
    minutes: settings.meetingMinutes,
    place: inPerson ? 'In person' : 'Online, in Teams',
    reach: 'A message in Teams, answered within two working days',
    confidentiality: 'What we tell each other stays between us.',
    hopes: [...new Set(hopes)].join('; ').slice(0, 2000),
  };
}
