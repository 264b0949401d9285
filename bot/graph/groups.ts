import type { Ask } from './client.ts';

interface Named {
  id: string;
  displayName: string | null;
}

const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;

/** Groups whose name begins with these words, twenty at most. */
export const findGroups =
  (ask: Ask) =>
  async (words: string): Promise<{ id: string; name: string }[]> => {
    const { value } = await ask<{ value: Named[] }>((client) =>
      client
        .api('/groups')
        .filter(`startswith(displayName,${quoted(words)})`)
        .select('id,displayName')
        .top(20)
        .get(),
    );
    return value.map(named);
  };

/** Groups by their ids; throws `RemoteError` 404 where one is not there any more. */
export const group =
  (ask: Ask) =>
  async (id: string): Promise<{ id: string; name: string }> =>
    named(await ask<Named>((client) => client.api(`/groups/${id}`).select('id,displayName').get()));

const named = ({ id, displayName }: Named) => ({ id, name: displayName ?? id });
