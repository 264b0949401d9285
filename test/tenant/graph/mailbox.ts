import type { Box } from '../box.ts';
import type { Account } from '../company/accounts.ts';
import { userAt } from './users.ts';
import { refuse } from './words.ts';

/** The account with a mailbox, or 404 in Exchange's words. */
export function mailboxAt(box: Box, key: string): Account {
  const account = userAt(box, key);
  if (!box.directory.hasMailbox(account.id))
    throw refuse(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  return account;
}
