import type { MyData } from '../../../shared/office/privacy/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { parts } from './texts.ts';

/** Everything kept about whoever asks: each part with what it is and its entries, empty parts too. */
export async function myData({ store, clock }: App, { id, name }: Actor): Promise<MyData> {
  const kept = await store.privacy.all(id);
  const told = Object.entries(kept).map(([part, entries]) => [
    part,
    { whatThisIs: parts[part] ?? part, entries: entries.map((entry) => readable(entry as object)) },
  ]);
  return { of: { id, name }, fetchedAt: clock.now(), ...Object.fromEntries(told) };
}

/** Lists and records are kept as JSON texts: given back as what they are. */
const readable = (entry: object) =>
  Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, unfolded(value)]));

function unfolded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}
