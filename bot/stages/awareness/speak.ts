import type { speak as contract } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** From the next message on. */
export async function speak({ store }: App, { id }: Actor, { language }: InputOf<typeof contract>) {
  await store.people.speakTo(id, language === 'directory' ? null : language);
}
