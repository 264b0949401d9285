import { sum } from '../../../../shared/lists.ts';
import type { CountName } from '../../../../shared/office/metrics/count-names.ts';
import { dimensions, type Profile } from '../../../../shared/office/metrics/counts.ts';
import { reasonsOf } from '../../../../shared/office/metrics/reasons.ts';

export const steps: CountName[] = ['audience', 'reached', 'joined', 'assessed'];

/** Some kinds of people, few or many, who stand in two to four places of each dimension. */
export function someProgram(random: () => number): Profile[] {
  const places = dimensions.map(() => 1 + Math.floor(random() * 4));
  const kinds = 2 + Math.floor(random() * 7);
  return Array.from({ length: kinds }, () => {
    const at = Object.fromEntries(
      dimensions.map((dimension, index) => [dimension, String(Math.floor(random() * (places[index] ?? 1)))]),
    ) as Profile['at'];
    const audience = random() < 0.4 ? 1 + Math.floor(random() * 4) : Math.floor(random() * 40);
    return { at, counts: parted(random, narrowing(random, audience)) };
  });
}

/** Each step has some of the step before: often nearly all or nearly none, where a few stand out. */
function narrowing(random: () => number, audience: number): Profile['counts'] {
  let left = audience;
  const counts: Profile['counts'] = { audience };
  for (const step of steps.slice(1)) {
    const few = Math.floor(random() * 5);
    const kept = [left - few, few, Math.floor(random() * (left + 1))][Math.floor(random() * 3)] ?? 0;
    left = Math.min(left, Math.max(0, kept));
    counts[step] = left;
  }
  return counts;
}

/** Who was not reached, waits or is in no pair any more, each with one reason. */
export function parted(random: () => number, counts: Profile['counts']): Profile['counts'] {
  const { audience = 0, reached = 0, assessed = 0 } = counts;
  const split = (whole: number, names: readonly CountName[]): Profile['counts'] => {
    const likely = names.map(() => random() ** 3);
    const all = sum(likely);
    const bounds = names.map((_, at) => sum(likely.slice(0, at + 1)) / all);
    const parts: Profile['counts'] = Object.fromEntries(names.map((name) => [name, 0]));
    for (let left = whole; left > 0; left -= 1) {
      const drawn = random();
      const name = names.find((_, at) => drawn < (bounds[at] ?? 1)) ?? (names[0] as CountName);
      parts[name] = (parts[name] ?? 0) + 1;
    }
    return parts;
  };
  const { matched = 0, waiting = 0 } = split(assessed, ['matched', 'waiting']);
  const paired = Math.min(assessed, matched + Math.floor(random() * (waiting + 1)));
  const places = split(paired, ['open', 'completed', 'ended']);
  return {
    ...counts,
    ...split(audience - reached, reasonsOf.reach),
    ...{ active: assessed, matched, waiting, paired, confirmed: places.completed ?? 0 },
    ...split(waiting, reasonsOf.waiting),
    ...{ ...places, lively: places.open ?? 0 },
    ...split(places.ended ?? 0, reasonsOf['ended-early']),
  };
}
