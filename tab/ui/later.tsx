import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';

/** A part that the first look at a page can do without: fetched when it is first drawn, with `waiting` in its place. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return (props) => <Suspense fallback={waiting}>{createElement(Part, props)}</Suspense>;
}
