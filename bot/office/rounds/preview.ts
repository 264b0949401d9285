import type { InputOf } from '../../../shared/door.ts';
import type { preview as contract, Preview } from '../../../shared/office/rounds/contract.ts';
import { outsideReasons } from '../../../shared/office/rounds/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { everyone } from '../../texts.ts';
import { lookThrough } from '../audience.ts';
import { previewCard } from './cards.ts';
import { programOf } from './program.ts';

export async function preview(
  app: App,
  actor: Actor,
  { programId }: InputOf<typeof contract>,
): Promise<Preview> {
  const { settings } = await programOf(app, programId);
  const [{ inside, outside }, reader] = await Promise.all([
    lookThrough(app, settings.audience),
    app.store.people.get(actor.id),
  ]);
  const leftOut = outsideReasons.flatMap((reason) => {
    const people = outside.get(reason);
    return people ? [{ reason, people }] : [];
  });
  return { audience: inside, leftOut, card: previewCard(reader ?? everyone, settings, app.clock.now()) };
}
