import type { InputOf } from '../../../shared/door.ts';
import type { chooseNotices as contract } from '../../../shared/office/sendings/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

export const chooseNotices = async (
  { store, clock }: App,
  { id }: Actor,
  { rate }: InputOf<typeof contract>,
): Promise<void> => store.notices.choose(id, rate, clock.now());
