import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

/** Pairs whose members have all got their introduction: from now on they are introduced, and their meetings begin. */
export const greeted = ({ store }: App) => store.introductions.greeted(AT_ONCE);

export const greetKey = ({ id }: { id: string }): string => `guidance.greet/${id}`;

export const greet = ({ store, clock }: App, { id }: { id: string }) =>
  store.pairs.mark(id, 'introducedAt', clock.now());
