import { type NoticeRate, noticeRates } from '../../../shared/office/sendings/notices.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { type Card, card, choose, heading, press, text } from '../../card.ts';
import { everyone, type Reader, speak } from '../../texts.ts';
import { notices } from './notices.ts';
import { texts } from './texts.ts';

function noticesCard(reader: Reader, rate: NoticeRate): Card {
  const say = speak<keyof typeof texts.en>(texts, reader);
  const choices = noticeRates.map((value) => ({ title: say(`notices.${value}`), value }));
  return card(
    say('notices.title'),
    [
      heading(say('notices.title')),
      text(say('notices.what')),
      text(say('notices.hours')),
      choose({
        id: 'rate',
        label: say('notices.label'),
        choices,
        value: rate,
        required: say('notices.label'),
      }),
    ],
    [press(say('notices.save'), 'sendings.choose-notices')],
  );
}

/** What holds now, to look at and to change. */
export async function showNotices(app: App, actor: Actor): Promise<Card> {
  const [reader, { rate }] = await Promise.all([app.store.people.get(actor.id), notices(app, actor)]);
  return noticesCard(reader ?? everyone, rate);
}

export async function showChosen(app: App, actor: Actor): Promise<Card> {
  const [reader, { rate }] = await Promise.all([app.store.people.get(actor.id), notices(app, actor)]);
  const say = speak<keyof typeof texts.en>(texts, reader ?? everyone);
  const body = say('notices.chosen', { rate });
  return card(
    body,
    [heading(say('notices.title')), text(body)],
    [press(say('notices.change'), 'sendings.notices')],
  );
}
