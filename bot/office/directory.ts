import { setImmediate as turn } from 'node:timers/promises';
import { neverRead, type Reading } from '../../shared/office/readiness/rules.ts';
import type { Addressee } from '../../shared/office/rounds/rules.ts';
import type { Instant } from '../../shared/time.ts';
import type { App } from '../app.ts';

const CURSOR = 'directory';
const PAGE = 500;

export async function lastReading({ store, graph }: App): Promise<Reading> {
  const kept = await store.cursors.get(CURSOR);
  const reading = kept ? (JSON.parse(kept.value) as Reading) : neverRead;
  const { fields } = graph;
  return reading.fields === fields ? reading : { ...neverRead, endedAt: reading.endedAt, fields };
}

/** After each page, in its transaction: a crash goes on where it was. */
export const keepReading = ({ store }: App, reading: Reading, now: Instant) =>
  store.cursors.set(CURSOR, JSON.stringify(reading), now);

/** What is asked of everybody we know, a page at a time, however many they are: others are served in between. */
export async function* everybody(
  { store }: App,
  asked: readonly (keyof Addressee)[],
): AsyncGenerator<Addressee[]> {
  let page = await store.people.addressees(asked, '', PAGE);
  while (page.length > 0) {
    yield page;
    await turn();
    page = await store.people.addressees(asked, page[page.length - 1]?.id ?? '', PAGE);
  }
}
