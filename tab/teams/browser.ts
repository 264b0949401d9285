import { SIGN_IN_PATH, SIGNED_IN_PATH, type SignIn } from '../../shared/sign-in.ts';

const KEY = 'pairwise/session';
const PENDING = 'pairwise/signing-in';
/** A token that ends so soon is not begun with. */
const MARGIN_MS = 60_000;

interface Session {
  token: string;
  until: number;
}

/** What must still be known when Entra sends the browser back. */
interface Pending {
  verifier: string;
  state: string;
  back: string;
}

const redirectUri = () => `${window.location.origin}/tab${SIGNED_IN_PATH}`;

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const secret = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function settings(): Promise<SignIn> {
  const response = await fetch(`/tab${SIGN_IN_PATH}`);
  if (!response.ok) throw new Error(`sign-in is not set up: ${response.status}`);
  return (await response.json()) as SignIn;
}

/** Our own API, by the only name under which an app may ask for a token to itself. */
const scopeOf = ({ clientId }: SignIn) => `${clientId}/access_as_user`;

/** Leaves for Entra; comes back to where one was. The code it brings is of use only to this page (PKCE). */
export async function signIn(): Promise<void> {
  const found = await settings();
  const { pathname, search } = window.location;
  const pending: Pending = { verifier: secret(), state: secret(), back: pathname + search };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const hashed = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  const query = new URLSearchParams({
    client_id: found.clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: redirectUri(),
    scope: scopeOf(found),
    state: pending.state,
    code_challenge: base64url(new Uint8Array(hashed)),
    code_challenge_method: 'S256',
  });
  window.location.assign(`${found.authority}/authorize?${query}`);
}

async function exchange(code: string, { verifier }: Pending): Promise<Session> {
  const found = await settings();
  const response = await fetch(`${found.authority}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: found.clientId,
      scope: scopeOf(found),
      redirect_uri: redirectUri(),
      code,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Error(`Entra refused: ${response.status}`);
  const { access_token: token, expires_in: seconds } = (await response.json()) as {
    access_token: string;
    expires_in: number;
  };
  return { token, until: Date.now() + seconds * 1000 };
}

/** Back from Entra: what it sent is used once, and taken out of the address. */
async function comeBack(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null') as Pending | null;
  sessionStorage.removeItem(PENDING);
  const code = query.get('code');
  window.history.replaceState(null, '', pending?.back ?? '/tab/');
  if (!pending || !code || query.get('state') !== pending.state) return;
  sessionStorage.setItem(KEY, JSON.stringify(await exchange(code, pending)));
}

function session(): Session | null {
  const known = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null;
  return known && known.until - MARGIN_MS > Date.now() ? known : null;
}

/** Whose token it is; only the server may rely on what stands in it. */
export function personOf(token: string): string {
  const claims = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
  return String((JSON.parse(atob(claims)) as { oid?: string }).oid);
}

/** The token of this browser's session; null where nobody is signed in, or no more. */
export async function browserToken(): Promise<string | null> {
  if (window.location.pathname === `/tab${SIGNED_IN_PATH}`) await comeBack();
  return session()?.token ?? null;
}
