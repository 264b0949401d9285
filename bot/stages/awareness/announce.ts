import { byId } from '../../../shared/lists.ts';
import { type AudienceFacts, outsideBecause } from '../../../shared/office/rounds/rules.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

const AT_ONCE = 500;
const AGAIN_AFTER_DAYS = 1;

export const announceKey = ({ id }: Round): string => `awareness.announce/${id}`;

/** Rounds that can be joined and whose audience is not all invited yet; gone through once more each day for those who came since. */
export async function unannounced({ store }: App, now: Instant): Promise<Round[]> {
  const open = (await store.rounds.open()).filter(
    (round) => !round.pairingAt && now < (schedule(round).optInEndsAt ?? ''),
  );
  const cursors = await Promise.all(open.map((round) => store.cursors.get(announceKey(round))));
  return open.filter((_, index) => {
    const cursor = cursors[index];
    return cursor?.value !== '' || now >= daysLater(cursor.at, AGAIN_AFTER_DAYS);
  });
}

/** Invites the audience, some hundred people a transaction; where it is cut off, it goes on. */
export async function announce(app: App, round: Round): Promise<void> {
  const { groupIds, excludedGroupIds = [] } = round.settings.audience;
  const members = {
    memberIds: await membersOf(app, groupIds),
    excludedMemberIds: await membersOf(app, excludedGroupIds),
  };
  await post(app, round);
  const cursor = await app.store.cursors.get(announceKey(round));
  let after = cursor?.value ?? '';
  do after = await inviteSome(app, round, members, after);
  while (after !== '');
  app.outbox.wake();
}

/** Gives back the last person looked at; empty when everyone was. */
async function inviteSome(
  app: App,
  round: Round,
  members: Omit<AudienceFacts, 'now'>,
  after: string,
): Promise<string> {
  const { store, outbox, clock } = app;
  const now = clock.now();
  const ids = (await store.enrolments.uninvitedAfter(round.id, after, AT_ONCE)).map(({ id }) => id);
  const people = byId(await store.people.all(ids));
  const invited = ids.filter((id) => {
    const person = people.get(id);
    return person && outsideBecause(person, round.settings.audience, { ...members, now }) === null;
  });
  const again = new Set(
    (await store.enrolments.askedAgain(invited, round.id)).map(({ personId }) => personId),
  );
  const last = ids.length === AT_ONCE ? (ids.at(-1) ?? '') : '';
  await store.transaction(async () => {
    await store.enrolments.invite(round.id, invited, now);
    await outbox.put(
      invited.map((to) => ({
        kind: 'say',
        key: `${announceKey(round)}/${to}`,
        to,
        card: 'awareness.announce',
        params: { roundId: round.id, again: again.has(to) },
        roundId: round.id,
      })),
    );
    await store.cursors.set(announceKey(round), last, now);
  });
  return last;
}

async function membersOf({ graph }: App, groupIds: readonly string[]): Promise<Set<string> | null> {
  if (groupIds.length === 0) return null;
  const lists = await Promise.all(groupIds.map((id) => graph.members(id)));
  return new Set(lists.flat());
}

async function post({ outbox }: App, { id, settings }: Round): Promise<void> {
  const { channel } = settings;
  if (!channel) return;
  await outbox.put([
    {
      kind: 'post',
      key: `awareness.post/${id}`,
      channel,
      posting: 'awareness.post',
      params: { roundId: id },
      roundId: id,
    },
  ]);
}
