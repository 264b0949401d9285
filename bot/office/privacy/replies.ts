import type { App } from '../../app.ts';
import { everyone, type Reader } from '../../texts.ts';
import { eraseCard, erasedCard, myDataCard, whoSeesCard } from './cards.ts';

interface Asker {
  id: string;
}

const readerOf = async ({ store }: App, { id }: Asker): Promise<Reader> =>
  (await store.people.get(id)) ?? everyone;

export async function showMyData(app: App, asker: Asker) {
  const kept = await app.store.privacy.all(asker.id);
  const counts = Object.entries(kept).map(([part, entries]): [string, number] => [part, entries.length]);
  return myDataCard(await readerOf(app, asker), counts);
}

export const showErase = async (app: App, asker: Asker) => eraseCard(await readerOf(app, asker));

export const showErased = async (app: App, asker: Asker) => erasedCard(await readerOf(app, asker));

export const showWhoSees = async (app: App, asker: Asker) =>
  whoSeesCard(await readerOf(app, asker), app.config.publicUrl);
