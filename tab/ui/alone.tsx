import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isAlone, signIn } from '../teams/host.ts';
import { Page, Paragraph, Surface } from './layout.tsx';

function SignIn() {
  const [failed, setFailed] = useState(false);
  return (
    <Page title="Pairwise" lead="Peer mentoring between equals: each brings skills the other wants.">
      <Surface>
        <Paragraph>
          Pairwise lives in Microsoft Teams. You can use it in this browser too, with the account you have at
          work.
        </Paragraph>
        <div>
          <Button appearance="primary" onClick={() => signIn().catch(() => setFailed(true))}>
            Sign in
          </Button>
        </div>
        <div role="status">
          {failed && (
            <Paragraph>
              The sign-in could not be reached. Look at your connection and try again, or open Pairwise in
              Teams.
            </Paragraph>
          )}
        </div>
      </Surface>
    </Page>
  );
}

const Silent = () => (
  <Page title="Teams did not answer">
    <Surface>
      <Paragraph>Close this tab and open it again. Nothing of yours is lost.</Paragraph>
    </Surface>
  </Page>
);

/** What is shown where nobody says who is reading: a browser without Teams, or a Teams that does not answer. */
export const Alone = () => (isAlone() ? <SignIn /> : <Silent />);
