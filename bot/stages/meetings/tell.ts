import type { Absence, Meeting } from '../../../shared/meeting.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** What a calendar may bring up between two people. */
export type Trouble = 'declined' | 'proposed' | Absence | 'removed' | 'taken';

export interface TroubleParams {
  meetingId: string;
  attempt: number;
  why: Trouble;
  /** Who declined, proposes or is absent. */
  by: string | null;
}

/** Each member hears of it once, with what can be done; whoever proposes another time knows. Only within a transaction. */
export async function tellMembers(
  { outbox }: App,
  pair: Pair,
  { id, attempt, roundId }: Meeting,
  why: Trouble,
  by: string | null = null,
  at: Instant | null = null,
): Promise<void> {
  const hearing = pair.members.filter((personId) => why !== 'proposed' || personId !== by);
  const params: TroubleParams = { meetingId: id, attempt, why, by };
  await outbox.put(
    hearing.map((to) => ({
      kind: 'say',
      key: `meetings.trouble/${id}/${attempt}/${to}/${[why, by?.slice(0, 8), at?.slice(0, 16)].filter(Boolean).join('/')}`,
      to,
      card: 'meetings.trouble',
      params,
      roundId,
    })),
  );
}
