import { AriaLiveAnnouncer, createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useEffectEvent } from 'react';
import { BrowserRouter, useLocation, useNavigate, useNavigationType, useRoutes } from 'react-router';
import { askAhead } from './ahead.ts';
import { failureOf } from './api.ts';
import { pages } from './pages.ts';
import { pollEvery } from './polling.ts';
import { arrival, TeamsRoom, useHost } from './teams/room.tsx';
import { Fence } from './ui/fence.tsx';
import { later } from './ui/later.tsx';
import { Loading } from './ui/loading.tsx';
import { Stale } from './ui/stale.tsx';

const Live = later(async () => (await import('./live.ts')).Live);
const Alone = later(async () => (await import('./ui/alone.tsx')).Alone, <Loading />);

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

// Inside a frame the document stays visible: coming back to it is a focus, not a change of visibility.
focusManager.setEventListener((changed) => {
  const back = () => changed(true);
  window.addEventListener('focus', back);
  return () => window.removeEventListener('focus', back);
});

const triesAgain = (count: number, error: unknown) => {
  const { status } = failureOf(error);
  return count < 2 && (status === 0 || status >= 500);
};

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: triesAgain, networkMode: 'always', staleTime: 2_000, refetchInterval: pollEvery },
    mutations: { retry: false, networkMode: 'always' },
  },
});

// What fails here is asked again by the page itself, which says so.
void arrival.then((host) => host && askAhead(client, window.location)).catch(() => undefined);

const pagePath = /^[a-z-]+(\/[A-Za-z0-9-]+)*(\?[A-Za-z]+=[A-Za-z0-9-]+)?$/;

/** A deep link names a page of ours, of the desk where Teams opened the desk; anything else leads nowhere. */
function useDeepLink() {
  const { subPage } = useHost();
  const navigate = useNavigate();
  const follow = useEffectEvent((page: string | null) => {
    if (!page || !pagePath.test(page)) return;
    const desk = window.location.pathname.startsWith('/tab/desk') && !page.startsWith('desk');
    navigate(desk ? `/desk/${page}` : `/${page}`, { replace: true });
  });
  // Once: followed again on the next page, the link would lead back.
  useEffect(() => follow(subPage), [subPage]);
}

/** A page that was gone to begins at its top; one that was come back to stands where it was. */
function useTop() {
  const { pathname } = useLocation();
  const way = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each page anew
  useEffect(() => {
    if (way === 'PUSH') window.scrollTo(0, 0);
  }, [pathname]);
}

function Pages() {
  useDeepLink();
  useTop();
  return <Suspense fallback={<Loading />}>{useRoutes(pages)}</Suspense>;
}

export function App() {
  return (
    <RendererProvider renderer={renderer}>
      <QueryClientProvider client={client}>
        <TeamsRoom waiting={<Loading />} alone={<Alone />}>
          <AriaLiveAnnouncer>
            <Fence>
              <BrowserRouter basename="/tab">
                <Live />
                <Stale />
                <Pages />
              </BrowserRouter>
            </Fence>
          </AriaLiveAnnouncer>
        </TeamsRoom>
      </QueryClientProvider>
    </RendererProvider>
  );
}
