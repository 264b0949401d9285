import type { Round } from '../../../shared/round.ts';

/** `learning-together-round-2-figures.csv`: letters and digits of any script, and nothing a file's name may not hold. */
export function fileName({ settings, number }: Round, part: string, form: 'csv' | 'pdf'): string {
  const program = settings.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${program || 'program'}-round-${number}-${part}.${form}`;
}
