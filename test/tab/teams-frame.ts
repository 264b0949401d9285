import type { Page } from 'playwright';

/** What Teams would say of itself to the page in its frame. */
export interface Around {
  token: string;
  personId: string;
  theme: 'default' | 'dark' | 'contrast' | 'glass';
  locale: string;
  frameContext: 'content' | 'settings';
  /** What the tab was configured with. */
  entityId: string;
  subPage: string;
}

/** Runs in the browser: the other side of TeamsJS, answering what the tab asks of its host. */
function teams({ path, around }: { path: string; around: Around }) {
  let theme = around.theme;
  const frame = document.createElement('iframe');
  frame.title = 'Teams';
  Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' });
  document.body.replaceChildren(frame);
  const post = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  const runtime = JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    supports: { pages: { backStack: {}, fullTrust: {}, config: {} }, teamsCore: {}, logs: {} },
  });
  const context = () => ({
    locale: around.locale,
    theme,
    entityId: around.entityId,
    subEntityId: around.subPage,
    userObjectId: around.personId,
    appSessionId: 'test',
    sessionId: 'test',
    hostClientType: 'web',
    hostName: 'Teams',
    frameContext: around.frameContext,
    teamId: '19:team@thread.tacv2',
    groupId: 'group',
    channelId: '19:channel@thread.tacv2',
    channelName: 'Company news',
  });
  const answers: Record<string, () => unknown[]> = {
    initialize: () => [around.frameContext, 'web', runtime, '2.58.0'],
    getContext: () => [context()],
    'authentication.getAuthToken': () => [true, around.token],
  };
  window.addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
    const { id, uuidAsString, func, args } = data;
    const answer = answers[func];
    if (answer) post({ id, ...(uuidAsString ? { uuidAsString } : {}), args: answer() });
    else if (func === 'settings.setSettings' || func === 'pages.config.setConfig') {
      Object.assign(window, { configured: args[0] });
      post({ id, ...(uuidAsString ? { uuidAsString } : {}), args: [true] });
    }
  });
  Object.assign(window, {
    save: () => post({ func: 'settings.save', args: [{}] }),
    retheme(next: typeof theme) {
      theme = next;
      post({ func: 'themeChange', args: [next] });
    },
  });
  frame.src = path;
}

/**
 * Opens a page of the tab in a frame, as Teams does, from the tab's own origin. Nothing is caught on its way: where
 * requests are, the browser keeps no cache.
 */
export async function openInTeams(page: Page, url: string, path: string, around: Around) {
  await page.goto(`${url}/health`);
  await page.evaluate(teams, { path, around });
  return page.frameLocator('iframe');
}

export const retheme = (page: Page, theme: Around['theme']) =>
  page.evaluate((next) => (window as unknown as { retheme(theme: string): void }).retheme(next), theme);

/** Presses Teams' own Save under the page where a tab is configured; gives back what Teams would keep of the tab. */
export async function saved(page: Page): Promise<{ entityId: string; contentUrl: string }> {
  await page.evaluate(() => (window as unknown as { save(): void }).save());
  const kept = await page.waitForFunction(() => (window as unknown as { configured?: object }).configured);
  return (await kept.jsonValue()) as { entityId: string; contentUrl: string };
}
