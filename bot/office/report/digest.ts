import { mondayOf } from '../../../shared/office/metrics/week.ts';
import type { Round } from '../../../shared/round.ts';
import { daysLater, HOUR, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** Monday at eight in the morning, UTC. */
const HOURS_AFTER_MIDNIGHT = 8;
/** A round that has just begun has nothing to tell yet. */
const FIRST_AFTER_DAYS = 5;

interface Digest {
  round: Round;
  week: string;
}

/** Open rounds whose channel has not heard of them this week. */
export async function digests({ store }: App, now: Instant): Promise<Digest[]> {
  const week = mondayOf(now);
  const monday = later(`${week}T00:00:00.000Z`, HOURS_AFTER_MIDNIGHT * HOUR);
  if (now < monday) return [];
  const begun = daysLater(monday, -FIRST_AFTER_DAYS);
  const rounds = (await store.rounds.open()).filter(
    ({ announcedAt, settings }) => settings.channel && announcedAt && announcedAt <= begun,
  );
  const due = rounds.map((round) => ({ round, week }));
  const told = await Promise.all(due.map((one) => store.sendings.get(digestKey(one))));
  return due.filter((_, index) => !told[index]);
}

export const digestKey = ({ round, week }: Digest): string => `report.digest/${round.id}/${week}`;

export async function digest({ outbox }: App, one: Digest): Promise<void> {
  const { id: roundId, settings } = one.round;
  if (!settings.channel) return;
  const { teamId, channelId } = settings.channel;
  await outbox.put([
    {
      kind: 'post',
      key: digestKey(one),
      channel: { teamId, channelId },
      posting: 'report.digest',
      params: { roundId },
      roundId,
    },
  ]);
}
