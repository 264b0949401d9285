import type { Me } from '../../../shared/office/people/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

export async function me({ store, clock }: App, { id, name, roles }: Actor): Promise<Me> {
  const person = await store.people.get(id);
  return {
    id,
    name,
    now: clock.now(),
    timeZone: person?.hours?.timeZone ?? null,
    coordinator: roles.includes('coordinator'),
  };
}
