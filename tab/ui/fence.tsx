import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { Page, Paragraph } from './layout.tsx';

/** Catches what a page throws while it is drawn, so that a bug in one page is not a white sheet. */
export class Fence extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title="This page could not be shown">
        <Paragraph>
          That is a mistake of ours. Nothing of yours was changed. Load the page again; if it happens twice,
          tell your coordinator what you pressed last.
        </Paragraph>
        <div>
          <Button appearance="primary" onClick={() => window.location.reload()}>
            Load again
          </Button>
        </div>
      </Page>
    );
  }
}
