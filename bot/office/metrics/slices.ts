import type { InputOf, OutputOf } from '../../../shared/door.ts';
import type { slices as contract } from '../../../shared/office/metrics/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { figuresOf } from '../reckoning.ts';

export async function slices(
  app: App,
  _actor: Actor,
  { roundId, by }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { row } = await figuresOf(app, roundId);
  return { asOf: row.at, slices: row.slices[by] };
}
