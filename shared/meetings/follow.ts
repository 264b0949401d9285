import { isAbsence, type Meeting, type MeetingReply } from '../meeting.ts';
import type { Instant } from '../time.ts';

/** A calendar entry as it stands; null: it is gone. Answers by person. */
export interface Standing {
  startsAt: Instant;
  endsAt: Instant;
  cancelled: boolean;
  answers: readonly Pick<MeetingReply, 'personId' | 'reply' | 'startsAt' | 'endsAt'>[];
}

export type CalendarChange =
  | { is: 'removed' }
  | { is: 'moved'; startsAt: Instant; endsAt: Instant }
  | ({ is: 'answered' } & Standing['answers'][number]);

/** What happened in Outlook that we do not know of. Once over, a meeting that is taken out of a calendar was not cancelled. */
export function changesOf(
  meeting: Meeting,
  entry: Standing | null,
  replies: readonly MeetingReply[],
  now: Instant,
): CalendarChange[] {
  if (!entry || entry.cancelled) return meeting.endsAt && meeting.endsAt > now ? [{ is: 'removed' }] : [];
  const { startsAt, endsAt } = entry;
  if (startsAt !== meeting.startsAt || endsAt !== meeting.endsAt) return [{ is: 'moved', startsAt, endsAt }];
  const answers = entry.answers.map((said) => (isMetBy(entry, said) ? agreed(said) : said));
  return answers.filter((said) => !isKnown(said, replies)).map((said) => ({ is: 'answered', ...said }));
}

type Answer = Standing['answers'][number];

/** The entry stands at the time that was proposed: Outlook may show the proposal for ever. */
const isMetBy = ({ startsAt, endsAt }: Standing, said: Answer): boolean =>
  said.startsAt === startsAt && said.endsAt === endsAt;

const agreed = (said: Answer): Answer => ({
  ...said,
  reply: said.reply === 'declined' ? 'tentative' : said.reply,
  startsAt: null,
  endsAt: null,
});

function isKnown(said: Standing['answers'][number], replies: readonly MeetingReply[]): boolean {
  const known = replies.find(({ personId }) => personId === said.personId);
  if (!known) return false;
  if (isAbsence(known.reply)) return said.reply !== 'declined';
  return known.reply === said.reply && (said.startsAt === null || known.startsAt === said.startsAt);
}
