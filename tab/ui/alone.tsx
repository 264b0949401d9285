import { Page, Paragraph, Surface } from './layout.tsx';

/** Opened in a browser, with no Teams around it. */
export const Alone = () => (
  <Page title="Open Pairwise in Microsoft Teams">
    <Surface>
      <Paragraph>
        This page lives inside Teams, which tells it who you are. In Teams, choose Apps on the left, look for
        Pairwise and open it.
      </Paragraph>
      <Paragraph>
        Already in Teams? Then it did not answer in time: close this tab and open it again. Nothing of yours
        is lost.
      </Paragraph>
    </Surface>
  </Page>
);
