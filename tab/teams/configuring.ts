import { app, FrameContexts, pages } from '@microsoft/teams-js';

interface ChannelTab {
  programId: string;
  name: string;
  /** What has to be done first; if it fails, Teams says why and the tab is not added. */
  before: () => Promise<void>;
}

/** What Teams keeps of the tab: the program alone, so that it shows whichever of its rounds is the newest. */
export function channelTab(origin: string, { programId, name }: Pick<ChannelTab, 'programId' | 'name'>) {
  const contentUrl = `${origin}/tab/channel?${new URLSearchParams({ programId })}`;
  return { entityId: programId, suggestedDisplayName: name, contentUrl, websiteUrl: contentUrl };
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
