import type { Contract } from '../../shared/door.ts';
import type { Colleague } from '../tenant/index.ts';
import type { Scene } from './scene.ts';

/** Through the product's own door, as the person's tab would. */
export async function asked<Out>(
  { address, tenant }: Scene,
  { name }: Contract,
  person: Colleague,
): Promise<Out> {
  const headers = { authorization: `Bearer ${await tenant.token(person.id)}` };
  const response = await fetch(`${address}/api/${name}`, { headers });
  if (!response.ok) throw new Error(`${name} answered ${response.status} to ${person.name}`);
  return (await response.json()) as Out;
}
