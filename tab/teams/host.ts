import { app, authentication } from '@microsoft/teams-js';

/** What the page needs to know of the Teams around it. */
export interface Host {
  theme: string;
  /** BCP 47; falls back to the browser's where Teams says something Intl does not know. */
  locale: string;
  /** Where a deep link wants to go: a path of the tab, such as `meetings`. */
  subPage: string | null;
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
  await Promise.race([app.initialize([window.location.origin]), late()]);
  const { app: host, page, team, channel } = await app.getContext();
  return {
    theme: host.theme,
    locale: known(host.locale),
    subPage: page.subPageId || null,
    channel:
      team?.groupId && channel
        ? { teamId: team.groupId, channelId: channel.id, name: channel.displayName ?? 'This channel' }
        : null,
  };
}

export const onTheme = (change: (theme: string) => void) => app.registerOnThemeChangeHandler(change);

export const ready = () => {
  app.notifyAppLoaded();
  app.notifySuccess();
};

/** Ours never to keep: Teams renews it by itself. */
export const token = () => authentication.getAuthToken();
