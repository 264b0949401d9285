import type { MyLanguage } from '../../../shared/awareness/contract.ts';
import { languages } from '../../../shared/language.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

export async function language({ store }: App, { id }: Actor): Promise<MyLanguage> {
  const person = await store.people.get(id);
  return {
    chosen: await store.people.chosenLanguage(id),
    spoken: person?.language ?? 'en',
    offered: [...languages],
  };
}
