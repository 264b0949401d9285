import { useCallback, useEffect, useState } from 'react';
import type { View } from '../hint.ts';

/** Who the visitor is and what they look at; kept in the address, so that going back works. */
export interface Place {
  personId: string;
  view: View;
  /** A page of the tab, where a link leads to one. */
  page: string;
}

const views: readonly View[] = ['chat', 'mentoring', 'desk', 'channel', 'figures', 'calendar', 'sent'];

function read(): Place {
  const [view = '', personId = '', page = ''] = location.hash.replace(/^#\/?/, '').split('~');
  return { view: views.find((one) => one === view) ?? 'chat', personId, page: decodeURIComponent(page) };
}

const written = ({ view, personId, page }: Place) =>
  `#/${[view, personId, encodeURIComponent(page)].join('~')}`;

export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const moved = () => setPlace(read());
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const go = useCallback((change: Partial<Place>) => {
    location.hash = written({ ...read(), page: '', ...change });
  }, []);
  return [place, go];
}
