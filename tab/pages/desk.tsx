import { Outlet, useOutletContext } from 'react-router';
import { list, type ProgramLine } from '../../shared/office/programs/contract.ts';
import { useAsk } from '../api.ts';
import { Empty } from '../ui/empty.tsx';
import { Page, Paragraph } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { To } from '../ui/nav.tsx';
import { Trouble } from '../ui/trouble.tsx';

export const usePrograms = () => useOutletContext<readonly ProgramLine[]>();

const NotYours = () => (
  <Page title="The coordinators' desk">
    <Empty title="This desk is for coordinators">
      <Paragraph>
        It shows who waits and which pairs need a hand, so it opens only for people with the role of
        coordinator or viewer. Your IT department gives these roles.
      </Paragraph>
      <To path="/">Go to my mentoring</To>
    </Empty>
  </Page>
);

/** What every page of the desk stands in: it opens for coordinators and viewers only. */
export default function Desk() {
  const { data, error, refetch } = useAsk(list, {});
  if (data) return <Outlet context={data} />;
  if (error?.status === 403) return <NotYours />;
  if (!error) return <Loading />;
  return (
    <Page title="The coordinators' desk">
      <Trouble of={error} again={() => void refetch()} />
    </Page>
  );
}
