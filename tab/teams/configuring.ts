import { app, FrameContexts, pages } from '@microsoft/teams-js';

interface ChannelTab {
  id: string;
  name: string;
  query: Record<string, string>;
  /** What has to be done first; if it fails, Teams says why and the tab is not added. */
  before: () => Promise<void>;
}

const urlOf = (query: Record<string, string>) =>
  `${window.location.origin}/tab/channel?${new URLSearchParams(query)}`;

/** Lets Teams' own Save button add this tab to the channel. The last call counts. */
export function offerToSave({ id, name, query, before }: ChannelTab) {
  if (app.getFrameContext() !== FrameContexts.settings) return;
  pages.config.registerOnSaveHandler((event) => {
    const contentUrl = urlOf(query);
    before()
      .then(() =>
        pages.config.setConfig({
          entityId: id,
          suggestedDisplayName: name,
          contentUrl,
          websiteUrl: contentUrl,
        }),
      )
      .then(
        () => event.notifySuccess(),
        (error: Error) => event.notifyFailure(error.message),
      );
  });
  pages.config.setValidityState(true);
}
