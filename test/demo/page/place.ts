import { useCallback, useEffect, useState } from 'react';
import type { View } from '../hint.ts';

/** Who the visitor is and what they look at; kept in the address, so that going back works. */
export interface Place {
  personId: string;
  view: View;
  /** The tab's page: where a link has led to, then where its own links lead. */
  page: string;
  /** Grows when the visitor goes somewhere, not when the tab goes to another of its pages. */
  visit: number;
}

const views: readonly View[] = ['chat', 'mentoring', 'desk', 'channel', 'figures', 'calendar', 'sent'];

function read(): Omit<Place, 'visit'> {
  const [view = '', personId = '', page = ''] = location.hash.replace(/^#\/?/, '').split('~');
  return { view: views.find((one) => one === view) ?? 'chat', personId, page: decodeURIComponent(page) };
}

const written = ({ view, personId, page }: Omit<Place, 'visit'>) =>
  `#/${[view, personId, encodeURIComponent(page)].join('~')}`;

/** `turned`: the tab has gone to another of its pages. */
export function usePlace() {
  const [place, setPlace] = useState<Place>(() => ({ ...read(), visit: 0 }));
  useEffect(() => {
    const moved = () => setPlace(({ visit }) => ({ ...read(), visit: visit + 1 }));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const go = useCallback((change: Partial<Place>) => {
    location.hash = written({ ...read(), page: '', ...change });
  }, []);
  const turned = useCallback((page: string) => {
    history.replaceState(history.state, '', written({ ...read(), page }));
    setPlace((before) => ({ ...before, page }));
  }, []);
  return { place, go, turned };
}
