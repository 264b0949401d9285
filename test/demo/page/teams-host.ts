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

const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { backStack: {}, fullTrust: {} }, teamsCore: {}, logs: {} },
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
 * changes. `onLink`: it asks to open a link.
 */
export function hostFor(frame: HTMLIFrameElement, first: Around, onLink: (url: string) => void) {
  let around = first;
  const post = (message: object) => frame.contentWindow?.postMessage(message, location.origin);

  const answers: Record<string, (...args: never[]) => unknown[] | Promise<unknown[]>> = {
    initialize: () => ['content', 'web', runtime, '2.58.0'],
    getContext: () => [contextOf(around)],
    'authentication.getAuthToken': async () => {
      const { token } = await act<{ token: string }>('token', { person: around.personId });
      return [true, token];
    },
    executeDeepLink: (url: string) => {
      onLink(url);
      return [true];
    },
  };

  async function heard({ data, source, origin }: MessageEvent<Ask>) {
    if (source !== frame.contentWindow || origin !== location.origin || typeof data?.func !== 'string')
      return;
    const { id, uuidAsString, func, args = [] } = data;
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
      post({ func: 'themeChange', args: [theme] });
    },
    leave: () => window.removeEventListener('message', listen),
  };
}
