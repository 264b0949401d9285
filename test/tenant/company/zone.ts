import { IANAZone } from 'luxon';

const QUARTER = 15 * 60_000;

/** Asks the calendar once for each quarter of an hour: offsets change on quarters only. */
class RememberingZone extends IANAZone {
  readonly #known = new Map<number, number>();

  override offset(at: number): number {
    const quarter = Math.floor(at / QUARTER);
    const offset = this.#known.get(quarter) ?? super.offset(quarter * QUARTER);
    this.#known.set(quarter, offset);
    return offset;
  }
}

const zones = new Map<string, IANAZone>();

/** The zone of that IANA name. */
export function zoneNamed(name: string): IANAZone {
  const zone = zones.get(name) ?? new RememberingZone(name);
  zones.set(name, zone);
  return zone;
}
