import type { Subscription } from '@microsoft/microsoft-graph-types';
import type { Instant } from '../../shared/time.ts';
import type { Ask } from './client.ts';

export interface Wish {
  mailbox: string;
  notificationUrl: string;
  clientState: string;
  /** At most 4,230 minutes ahead. */
  until: Instant;
}

/** Asks Microsoft to tell us of changes in a mailbox's calendar; it knocks at the address before it answers. */
export const subscribe =
  (ask: Ask) =>
  async ({ mailbox, notificationUrl, clientState, until }: Wish): Promise<string> => {
    const body: Subscription = {
      changeType: 'updated,deleted',
      notificationUrl,
      lifecycleNotificationUrl: notificationUrl,
      resource: `/users/${mailbox}/events`,
      expirationDateTime: until,
      clientState,
    };
    const made = await ask<Subscription>((client) =>
      client.api('/subscriptions').header('Prefer', 'IdType="ImmutableId"').post(body),
    );
    return made.id ?? '';
  };

export const renew =
  (ask: Ask) =>
  async (id: string, until: Instant): Promise<void> => {
    await ask((client) => client.api(`/subscriptions/${id}`).patch({ expirationDateTime: until }));
  };
