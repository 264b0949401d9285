import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** They came back by their own word; nothing else changes with it. */
export const contactAgain = ({ store }: App, { id }: Actor) => store.people.contactAgain(id);
