import type { InputOf } from '../../../shared/door.ts';
import type { previewToMe as contract } from '../../../shared/office/rounds/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { programOf } from '../known.ts';

/** Asked for twice within a minute, it comes once. */
export async function previewToMe(app: App, { id }: Actor, { programId }: InputOf<typeof contract>) {
  await programOf(app, programId);
  if (!(await app.store.people.get(id))) throw new Refusal('not-in-directory');
  const minute = app.clock.now().slice(0, 16);
  await app.outbox.put([
    {
      kind: 'say',
      key: `rounds.preview-to-me/${programId}/${id}/${minute}`,
      to: id,
      card: 'rounds.preview-announcement',
      params: { programId },
      urgent: true,
    },
  ]);
}
