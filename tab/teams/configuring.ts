import { app, FrameContexts, pages } from '@microsoft/teams-js';

/** What a channel's tab opens with. */
const views = ['overview', 'figures', 'report'] as const;
export type View = (typeof views)[number];

interface ChannelTab {
  programId: string;
  view: View;
  name: string;
  /** What has to be done first; if it fails, Teams says why and the tab is not added. */
  before: () => Promise<void>;
}

/** What a tab was configured with, to begin with when it is configured anew. */
export function configured(entityId: string): { programId: string; view: View } | null {
  const [programId, view] = entityId.split('/');
  const known = views.find((one) => one === view);
  return programId && known ? { programId, view: known } : null;
}

/** What Teams keeps of the tab: the program and the view alone, so that it shows whichever of its rounds is the newest. */
export function channelTab(origin: string, { programId, name, view }: Omit<ChannelTab, 'before'>) {
  const contentUrl = `${origin}/tab/channel?${new URLSearchParams({ programId, view })}`;
  return { entityId: `${programId}/${view}`, suggestedDisplayName: name, contentUrl, websiteUrl: contentUrl };
}

/** Lets Teams' own Save button add this tab to the channel. The last call counts. */
export function offerToSave({ before, ...tab }: ChannelTab) {
  if (app.getFrameContext() !== FrameContexts.settings) return;
  pages.config.registerOnSaveHandler((event) => {
    before()
      .then(() => pages.config.setConfig(channelTab(window.location.origin, tab)))
      .then(
        () => event.notifySuccess(),
        (error: Error) => event.notifyFailure(error.message),
      );
  });
  pages.config.setValidityState(true);
}
