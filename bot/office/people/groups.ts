import type { InputOf } from '../../../shared/door.ts';
import type { groups as contract, Found } from '../../../shared/office/people/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { RemoteError } from '../../remote.ts';

const ids = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,(?=.)|$))+$/i;

/** Groups of the tenant by the beginning of their name; or by ids, separated by commas, to say what they are called. */
export async function groups(
  { graph }: App,
  _actor: Actor,
  { words }: InputOf<typeof contract>,
): Promise<Found[]> {
  if (!ids.test(words)) return (await graph.findGroups(words)).map(told);
  return Promise.all(words.split(',').map((id) => graph.group(id).then(told).catch(gone(id))));
}

const told = ({ id, name }: { id: string; name: string }): Found => ({ id, name, says: '' });

const gone = (id: string) => (error: unknown) => {
  if (!(error instanceof RemoteError) || error.status !== 404) throw error;
  return { id, name: 'A group that is not there any more', says: '' };
};
