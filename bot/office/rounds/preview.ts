import type { InputOf } from '../../../shared/door.ts';
import type { preview as contract, Preview } from '../../../shared/office/rounds/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { everyone } from '../../texts.ts';
import { leftOut, lookThrough } from '../audience.ts';
import { programOf } from '../known.ts';
import { previewCard } from './cards.ts';

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
  return {
    audience: inside,
    leftOut: leftOut(outside),
    card: previewCard(reader ?? everyone, settings, app.clock.now()),
  };
}
