import { escaped } from '../../../shared/html.ts';
import { agendaOf } from '../../../shared/meeting.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { everyone, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;

/** The calendar entry: what this meeting is for, as a short agenda. */
export async function invitation(
  { store }: App,
  { meetingId }: { meetingId: string },
): Promise<{ subject: string; html: string }> {
  const meeting = await store.meetings.get(meetingId);
  const pair = meeting && (await store.pairs.get(meeting.pairId));
  if (!pair) throw new Error('an invitation without a pair');
  const [round, members, all] = await Promise.all([
    store.rounds.get(pair.roundId),
    store.people.all(pair.members),
    store.meetings.ofPair(pair.id),
  ]);
  const say = speak<Key>(texts, { ...everyone, language: languageOf(members) });
  const agenda = agendaOf(meeting.number, all.length);
  const intro = say('invite.intro', { number: meeting.number, program: round?.settings.name ?? '' });
  const points = say(`agenda.${agenda}`)
    .split('|')
    .map((point) => `<li>${escaped(point)}</li>`);
  return {
    subject: say('invite.subject', { names: members.map(({ name }) => shortName(name)).join(', ') }),
    html: `<h3>${escaped(say(`invite.${agenda}`))}</h3><p>${escaped(intro)}</p><ul>${points.join('')}</ul>`,
  };
}

/** The language that all of them have set; English between languages. */
function languageOf(members: readonly Person[]): string {
  const [first, ...more] = members.map(({ language }) => language);
  const base = (language: string | undefined) => language?.split('-')[0];
  return first && more.every((one) => base(one) === base(first)) ? first : everyone.language;
}
