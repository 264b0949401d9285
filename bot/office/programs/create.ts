import type { InputOf } from '../../../shared/door.ts';
import type { create as contract } from '../../../shared/office/programs/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { type App, newId } from '../../app.ts';
import { templates } from './templates/index.ts';

export async function create(
  { store, clock }: App,
  actor: Actor,
  { template, name }: InputOf<typeof contract>,
) {
  const id = newId();
  const settings = { ...templates[template], name };
  await store.programs.create({ id, template, settings, createdAt: clock.now(), createdBy: actor.id });
  return { id };
}
