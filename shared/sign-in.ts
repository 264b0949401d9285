/** Below the tab's own path: where a page with no Teams around it learns how to sign in. Nothing of it is secret. */
export const SIGN_IN_PATH = '/sign-in.json';

/** Below the tab's own path: where Entra sends the browser back to, as registered with it. */
export const SIGNED_IN_PATH = '/signed-in';

export interface SignIn {
  /** Entra's endpoints: `authorize` and `token` lie below. */
  authority: string;
  clientId: string;
}
