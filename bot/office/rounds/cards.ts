import type { ProgramSettings } from '../../../shared/program.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import { type Card, card, heading, text } from '../../card.ts';
import { announcementCard } from '../../cards/announcement.ts';
import { type Reader, speak } from '../../texts.ts';
import { texts } from './texts.ts';

/** The announcement as it would look if the round were launched now, without its buttons. */
export const previewCard = (reader: Reader, settings: ProgramSettings, now: Instant): Card =>
  announcementCard(reader, { settings, roundId: null, optInEndsAt: daysLater(now, settings.optInDays) });

export function cancelledCard(reader: Reader, program: string): Card {
  const say = speak<keyof typeof texts.en>(texts, reader);
  const body = say('cancelled.body', { program });
  return card(body, [heading(say('cancelled.title')), text(body), text(say('cancelled.after'))]);
}
