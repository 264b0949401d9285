import type { ProgramSettings } from '../../shared/program.ts';
import { apart, type Card, card, facts, open, strong, text } from '../card.ts';
import { everyone, speak, worded } from '../texts.ts';
import { offer, sponsor } from './announcement.ts';
import { texts } from './announcement-texts.ts';

/** Opens the 1:1 chat with us. */
export const chatLink = (clientId: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=28:${clientId}`;

/** The launch as a channel reads it: what, an example, how long, who sees what, who backs it; nothing of who was asked. */
export function postCard(settings: ProgramSettings, clientId: string): Card {
  const say = speak<keyof typeof texts.en>(texts, worded(everyone, settings));
  const title = say('post.title', { program: settings.name });
  return card(
    title,
    [
      strong(title),
      ...offer(say, settings),
      ...facts([
        [say('example.title'), say('example')],
        [say('visible.title'), say('visible')],
      ]),
      ...sponsor(settings),
      apart(text(say('post.join'))),
    ],
    [open(say('button.chat'), chatLink(clientId))],
  );
}
