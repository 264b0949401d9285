import { HOUR, later } from '../../../shared/time.ts';
import { booked } from '../../journeys/oracle.ts';
import { type World, world } from '../../world.ts';
import { invited, paired } from './early.ts';

export const quiet = { settings: { LOG_LEVEL: 'silent' } };

/** Where Microsoft tells the product of changes: it speaks to https addresses only. */
export const notified = { settings: { ...quiet.settings, PUBLIC_URL: 'https://pairwise.example' } };

export async function together(options: Parameters<typeof world>[0] = {}, ...names: string[]) {
  const there = await world(options);
  const members = names.length ? names : ['Grace', 'Hedy'];
  const roundId = await invited(there, ...members);
  const { id: pairId } = await paired(there, roundId, ...members);
  return { there, roundId, pairId };
}

export const standing = ({ tenant }: World) => booked(tenant).filter(({ cancelled }) => !cancelled);
export const first = async (there: World, pairId: string, number = 1) => {
  const meeting = (await there.store.meetings.ofPair(pairId)).find((one) => one.number === number);
  if (!meeting) throw new Error('no such meeting');
  return meeting;
};
/** To an hour after the end of the pair's first meeting, when it is asked about. */
export async function afterMeeting(there: World, pairId: string) {
  const { endsAt } = await first(there, pairId);
  there.clock.set(later(endsAt ?? '', HOUR));
  await there.tick();
}
