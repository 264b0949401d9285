/** On its own in a browser: no frame around the page, and no phone app that runs it. */
export const isAlone = () => window.parent === window.self && !('nativeInterface' in window);

const inBrowser = () => import('./browser.ts');
const inTeams = () => import('./sdk.ts');

/** What the page needs to know of the Teams around it. */
export interface Host {
  theme: string;
  /** Whose session it is; only to keep what different people type apart. */
  personId: string;
  /** BCP 47; falls back to the browser's where Teams says something Intl does not know. */
  locale: string;
  /** Where a deep link wants to go: a path of the tab, such as `meetings`. */
  subPage: string | null;
  /** What Teams keeps of the tab as it was configured; empty where it never was. */
  entityId: string;
  channel: { teamId: string; channelId: string; name: string } | null;
}

const PATIENCE = 15_000;

const late = () =>
  new Promise<never>((_, fail) => setTimeout(() => fail(new Error('Teams did not answer.')), PATIENCE));

const known = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? navigator.language;
  } catch {
    return navigator.language;
  }
};

/** Throws when there is no Teams around the page. */
export async function enter(): Promise<Host> {
  const { app } = await inTeams();
  await Promise.race([app.initialize([window.location.origin]), late()]);
  const { app: host, user, page, team, channel } = await app.getContext();
  return {
    theme: host.theme,
    personId: user?.id ?? '',
    locale: known(host.locale),
    subPage: page.subPageId || null,
    entityId: page.id,
    channel:
      team?.groupId && channel
        ? { teamId: team.groupId, channelId: channel.id, name: channel.displayName ?? 'This channel' }
        : null,
  };
}

export const onTheme = async (change: (theme: string) => void) =>
  (await inTeams()).app.registerOnThemeChangeHandler(change);

export const ready = async () => {
  const { app } = await inTeams();
  app.notifyAppLoaded();
  app.notifySuccess();
};

/** The same where somebody has signed in in a browser; null where nobody has. Throws when sign-in cannot be had. */
export async function enterAlone(theme: string): Promise<Host | null> {
  const { browserToken, personOf } = await inBrowser();
  const known = await browserToken();
  if (!known) return null;
  const { language } = navigator;
  return { theme, personId: personOf(known), locale: language, subPage: null, entityId: '', channel: null };
}

export const signIn = async () => (await inBrowser()).signIn();

async function tokenAlone(): Promise<string> {
  const known = await (await inBrowser()).browserToken();
  if (!known) throw new Error('The sign-in has ended.');
  return known;
}

/** Ours never to keep within Teams, which renews it by itself. */
export const token = async () => (isAlone() ? tokenAlone() : (await inTeams()).authentication.getAuthToken());
