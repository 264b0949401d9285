import type { ProgramSettings } from '../../program.ts';

/** Why a program cannot be saved like this; null: it can. The codes are those the coordinator is refused with. */
export function settingsProblem({ trialWeeks, termWeeks, preferences, musts }: ProgramSettings) {
  if (trialWeeks > termWeeks) return 'trial-longer-than-term';
  if (musts.some((must) => !preferences.includes(must))) return 'must-not-preferred';
  return null;
}
