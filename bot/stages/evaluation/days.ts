import type { Instant } from '../../../shared/time.ts';
import { localTime } from '../../../shared/zones.ts';
import { type Reader, spokenLocale } from '../../texts.ts';
import { texts } from './texts.ts';

/** The day of an instant where the person works, written as they are used to, with its year: what is kept for years needs one. */
export const dayWithYear = (at: Instant, reader: Pick<Reader, 'hours' | 'language'>): string =>
  new Intl.DateTimeFormat(spokenLocale(texts, reader), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(localTime(at, reader.hours?.timeZone ?? 'UTC').day),
  );
