import type { InputOf } from '../../../shared/door.ts';
import type { thanks as contract, MyThanks } from '../../../shared/evaluation/contract.ts';
import type { App } from '../../app.ts';
import { partnerOf } from '../../partner.ts';
import { ownPair } from './own-pair.ts';
import { texts } from './texts.ts';

/** What one has said to the partner so far, and how the match felt. */
export async function thanks(
  app: App,
  { id }: { id: string },
  { pairId }: InputOf<typeof contract>,
): Promise<MyThanks> {
  const { store } = app;
  const pair = await ownPair(app, { id }, pairId);
  const [said, felt, person] = await Promise.all([
    store.recognition.thanksBy(pairId, id),
    store.recognition.fit(pairId, id),
    store.people.get(id),
  ]);
  return {
    partner: await partnerOf(app, texts, pair, { id, language: person?.language ?? 'en' }),
    said: said.map((one) => ({ id: one.id, words: one.words, saidAt: one.saidAt })),
    fit: felt?.fit ?? null,
  };
}
