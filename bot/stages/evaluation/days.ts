import type { Instant } from '../../../shared/time.ts';
import { localTime } from '../../../shared/zones.ts';
import type { Reader } from '../../texts.ts';

const written = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** The day of an instant where the person works, with its year: what is kept for years needs one. */
export const dayWithYear = (at: Instant, { hours }: Pick<Reader, 'hours'>): string =>
  written.format(new Date(localTime(at, hours?.timeZone ?? 'UTC').day));
