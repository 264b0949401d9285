import { act } from './api.ts';
import type { ThemeName } from './themes.ts';

/** What Teams tells a tab about where it stands. */
export interface Around {
  personId: string;
  loginHint: string;
  theme: ThemeName;
  locale: string;
  /** A tab's name in the manifest. */
  entityId: string;
  /** A page of the tab, where a link leads to one. */
  page: string;
  channel: { teamId: string; groupId: string; channelId: string; name: string } | null;
  appId: string;
}

interface Ask {
  id?: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

interface Settings {
  contentUrl?: string;
  entityId?: string;
}

export interface Wishes {
  /** A configuration page says whether it may be saved. */
  onValidity?: (valid: boolean) => void;
  onSaved?: (settings: Settings) => void;
  onLink: (url: string) => void;
}

const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { config: {}, backStack: {}, fullTrust: {} }, teamsCore: {}, logs: {} },
});

const contextOf = ({ personId, loginHint, theme, locale, entityId, page, channel, appId }: Around) => ({
  locale,
  theme,
  entityId,
  subEntityId: page,
  loginHint,
  userPrincipalName: loginHint,
  userObjectId: personId,
  appSessionId: 'demo',
  sessionId: 'demo',
  hostClientType: 'web',
  hostName: 'Teams',
  frameContext: 'content',
  appId,
  ...(channel
    ? {
        teamId: channel.teamId,
        groupId: channel.groupId,
        channelId: channel.channelId,
        channelName: channel.name,
      }
    : {}),
});

const refused = (func: string) => ({ errorCode: 100, message: `${func} is not there in the demo.` });

/**
 * Speaks TeamsJS's side of the host with the page in the frame: answers what it asks, tells it when the theme
 * changes. `settings`: the page configures a channel's tab.
 */
export function hostFor(frame: HTMLIFrameElement, first: Around, wishes: Wishes, settings = false) {
  let around = first;
  let kept: Settings = {};
  const post = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  const told = (func: string, ...args: unknown[]) => post({ func, args });

  const answers: Record<string, (...args: never[]) => unknown[] | Promise<unknown[]>> = {
    initialize: () => [settings ? 'settings' : 'content', 'web', runtime, '2.58.0'],
    getContext: () => [contextOf(around)],
    'authentication.getAuthToken': async () => {
      const { token } = await act<{ token: string }>('token', { person: around.personId });
      return [true, token];
    },
    'settings.getSettings': () => [kept],
    'settings.setSettings': (asked: Settings) => {
      kept = asked;
      return [true];
    },
    executeDeepLink: (url: string) => {
      wishes.onLink(url);
      return [true];
    },
  };

  /** One-way messages: nobody waits for an answer to them. */
  const notes: Record<string, (...args: never[]) => void> = {
    'settings.setValidityState': (valid: boolean) => wishes.onValidity?.(valid),
    'settings.save.success': () => wishes.onSaved?.(kept),
  };

  async function heard({ data, source, origin }: MessageEvent<Ask>) {
    if (source !== frame.contentWindow || origin !== location.origin || typeof data?.func !== 'string') return;
    const { id, uuidAsString, func, args = [] } = data;
    if (notes[func]) return notes[func](...(args as never[]));
    const answer = answers[func];
    if (!answer && !/\.(get|is|request)/.test(func)) return;
    const given = answer ? await answer(...(args as never[])) : [refused(func)];
    post({ id, ...(uuidAsString ? { uuidAsString } : {}), args: given });
  }

  const listen = (event: MessageEvent<Ask>) => {
    heard(event).catch((error: unknown) => {
      const { id, uuidAsString } = event.data;
      const why = error instanceof Error ? error.message : String(error);
      post({ id, ...(uuidAsString ? { uuidAsString } : {}), args: [false, why] });
    });
  };
  window.addEventListener('message', listen);
  return {
    retheme(theme: ThemeName) {
      if (theme === around.theme) return;
      around = { ...around, theme };
      told('themeChange', theme);
    },
    save: () => told('settings.save', {}),
    leave: () => window.removeEventListener('message', listen),
  };
}
