import type { Failure } from '../api.ts';

interface Words {
  title: string;
  body: string;
  /** False where trying again would only say the same again. */
  again: boolean;
}

const offline: Words = {
  title: 'No connection.',
  body: 'Nothing was lost: what you typed is still here, and what was saved before stays saved.',
  again: true,
};

const signedOut: Words = {
  title: 'Your sign-in has ended.',
  body: 'What you typed is kept. Load the page again to sign in; in Teams, close this tab and open it again.',
  again: true,
};

const notYours: Words = {
  title: 'This page is not for your role.',
  body: 'Your IT department gives the roles of coordinator and viewer.',
  again: false,
};

const ourFault: Words = {
  title: 'Something went wrong on our side.',
  body: 'Nothing was changed, and what was saved before stays saved. Try again in a minute.',
  again: true,
};

/** What happened, what was kept, and whether trying again can help. */
export function wordsFor(failure: Failure): Words {
  if (failure.code === 'offline') return offline;
  if (failure.status === 401) return signedOut;
  if (failure.status === 429) return { ...ourFault, title: 'That was a little too fast.' };
  if (failure.refused && failure.message && failure.code !== 'no-words')
    return { title: '', body: failure.message, again: false };
  return failure.status === 403 ? notYours : ourFault;
}
