import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

const stale = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .some((query) => query.state.status === 'error' && query.state.data !== undefined && query.isActive());

/** Said once for the whole page while what is shown could not be asked anew. */
export function Stale() {
  const client = useQueryClient();
  const watch = useCallback((changed: () => void) => client.getQueryCache().subscribe(changed), [client]);
  if (!useSyncExternalStore(watch, () => stale(client))) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        This page could not be brought up to date just now. It is tried again by itself.
      </MessageBarBody>
    </MessageBar>
  );
}
