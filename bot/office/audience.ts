import {
  type Addressee,
  askedBy,
  type OutsideReason,
  outsideBecause,
  outsideReasons,
} from '../../shared/office/rounds/rules.ts';
import type { Audience } from '../../shared/program.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { App } from '../app.ts';
import { RemoteError } from '../remote.ts';
import { everybody } from './directory.ts';

/** Everyone in these groups; null when there are none. Refuses `groups-unreadable`. */
async function membersOf({ graph }: App, groupIds: readonly string[]): Promise<Set<string> | null> {
  if (groupIds.length === 0) return null;
  const ids = new Set<string>();
  try {
    for (const groupId of groupIds) for (const id of await graph.members(groupId)) ids.add(id);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    throw new Refusal('groups-unreadable', { status: error.status, code: error.code });
  }
  return ids;
}

interface Look {
  /** What else is asked of everybody than the audience does. */
  also?: readonly (keyof Addressee)[];
  /** Is given who is inside, page by page. */
  seen?(inside: Addressee[]): Promise<void>;
}

/** The whole directory looked through once: counts who is inside, and who is outside and why. */
export async function lookThrough(
  app: App,
  audience: Audience,
  { also = [], seen }: Look = {},
): Promise<{ inside: number; outside: Map<OutsideReason, number> }> {
  const memberIds = await membersOf(app, audience.groupIds);
  const excludedMemberIds = await membersOf(app, audience.excludedGroupIds ?? []);
  const now = app.clock.now();
  const outside = new Map<OutsideReason, number>();
  let inside = 0;
  for await (const page of everybody(app, [...new Set([...askedBy(audience), ...also])])) {
    const found = page.filter((person) => {
      const reason = outsideBecause(person, audience, { memberIds, excludedMemberIds, now });
      if (reason) outside.set(reason, (outside.get(reason) ?? 0) + 1);
      return reason === null;
    });
    inside += found.length;
    await seen?.(found);
  }
  return { inside, outside };
}

/** How many are outside for each reason that somebody is, in the order of the reasons. */
export const leftOut = (outside: ReadonlyMap<OutsideReason, number>) =>
  outsideReasons.flatMap((reason) => {
    const people = outside.get(reason);
    return people ? [{ reason, people }] : [];
  });
