import { lazy } from 'react';
import { Outlet, useOutletContext } from 'react-router';
import { list, type ProgramLine } from '../../shared/office/programs/contract.ts';
import { useAsk } from '../api.ts';
import { useMe } from '../me.ts';
import { Crumbs } from '../ui/crumbs.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';

const Public = lazy(() => import('./public.tsx'));

export const usePrograms = () => useOutletContext<readonly ProgramLine[]>();

/** False for viewers, who see figures and no names; undefined until it is known. */
export const useCoordinator = () => useMe()?.coordinator;

/** Instead of what an old link led to. */
export const Gone = ({ what }: { what: 'program' | 'round' }) => (
  <Page title="Not found" above={<Crumbs to={[['/desk', 'Programs']]} />}>
    <Empty title={`This ${what} is not there any more`}>
      It may have been removed, or the link is an old one.
    </Empty>
  </Page>
);

/** What every page of the desk stands in: it opens for coordinators and viewers only. */
export default function Desk() {
  const { data, error, refetch } = useAsk(list, {});
  const known = useCoordinator() !== undefined;
  if (data && known) return <Outlet context={data} />;
  if (error?.status === 403) return <Public />;
  if (!error) return <Loading />;
  return (
    <Page title="The coordinators' desk">
      <Trouble of={error} again={() => void refetch()} />
    </Page>
  );
}
