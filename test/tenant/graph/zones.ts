import { DateTime, IANAZone } from 'luxon';
import { findIana } from 'windows-iana';
import type { Call } from '../gate.ts';
import type { Instant } from '../types.ts';
import { badRequest } from './words.ts';

/** Graph's dateTimeTimeZone. */
export interface ZonedTime {
  dateTime: string;
  timeZone: string;
}

/** A zone by its Windows or IANA name, as IANA. */
function zoneOf(name: string): string {
  if (name.toUpperCase() === 'UTC') return 'UTC';
  const iana = findIana(name)[0] ?? name;
  if (!IANAZone.isValidZone(iana))
    throw badRequest(`The time zone '${name}' is not supported.`, 'TimeZoneNotSupportedException');
  return iana;
}

export function instantAt(time: unknown, what: string): Instant {
  const { dateTime, timeZone } = (time ?? {}) as Partial<ZonedTime>;
  if (typeof dateTime !== 'string')
    throw badRequest(`'${what}' needs dateTime and timeZone.`, 'ErrorInvalidRequest');
  const read = DateTime.fromISO(dateTime, { zone: zoneOf(timeZone ?? 'UTC') });
  if (!read.isValid) throw badRequest(`'${dateTime}' is not a date and time.`, 'ErrorInvalidRequest');
  return read.toUTC().toISO() as Instant;
}

/** The zone a caller would like to read times in; UTC unless it says so. */
export const preferredZone = (call: Call) =>
  /outlook\.timezone="([^"]+)"/i.exec(call.headers.prefer ?? '')?.[1] ?? 'UTC';

/** To the second; most callers ask for UTC, which needs no calendar. */
const local = (instant: Instant, zone: string) =>
  zone === 'UTC'
    ? instant.slice(0, 19)
    : DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");

export const zoned = (instant: Instant, zone: string): ZonedTime => ({
  dateTime: `${local(instant, zoneOf(zone))}.0000000`,
  timeZone: zone,
});
