import type { MyRound } from '../../../shared/opt-in/contract.ts';

const over = ({ state, standing }: MyRound) =>
  state === 'closed' || state === 'cancelled' || standing === 'left' || standing === 'declined';

/** The round a page is about: the one named in the address, else the first that still goes on. */
export const roundOf = (mine: readonly MyRound[], wanted: string | null): MyRound | undefined =>
  mine.find(({ roundId }) => roundId === wanted) ?? mine.find((round) => !over(round)) ?? mine[0];
