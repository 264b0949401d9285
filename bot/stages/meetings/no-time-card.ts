import { groupBy } from '../../../shared/lists.ts';
import type { MyMeeting } from '../../../shared/meetings/contract.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import { bullets, type Card, card, heading, press, text } from '../../card.ts';
import { listed, type Say, speak } from '../../texts.ts';
import type { NoTimeParams } from './no-time.ts';
import { texts } from './texts.ts';
import { workingWeek } from './working-week.ts';

type Key = keyof typeof texts.en;

/** Why no time was found, on each one's own clock, and what can be done. */
export function noTimeCard(
  reader: Person,
  meeting: MyMeeting,
  members: readonly Person[],
  params: NoTimeParams,
): Card {
  const say = speak<Key>(texts, reader);
  const names = listed(texts, reader, meeting.with.map(shortName));
  const locked = members.filter(({ id }) => params.unreadable.includes(id));
  const mine = locked.some(({ id }) => id === reader.id);
  const who = listed(
    texts,
    reader,
    locked.map(({ name }) => shortName(name)),
  );
  const why = params.why === 'unreadable' && mine ? 'unreadable.own' : params.why;
  const body = say(`notime.${why}`, { names, who });
  const meetingId = meeting.id;
  return card(
    body,
    [
      heading(say('notime.title')),
      text(body),
      ...bullets(linesOf(say, reader, members, params)),
      text(say('notime.next')),
    ],
    [
      press(say('button.look'), 'meetings.look', { meetingId }),
      press(say('button.skip'), 'meetings.skip', { meetingId }),
    ],
  );
}

function linesOf(
  say: Say<Key>,
  reader: Person,
  members: readonly Person[],
  { why, shared }: NoTimeParams,
): string[] {
  if (why === 'all-taken') return shared.map((span) => clocks(say, members, span.from, span.to));
  if (why !== 'no-shared-hours') return [];
  return members.flatMap(({ id, name, hours }) => {
    if (!hours) return [];
    const who = id === reader.id ? say('notime.you') : shortName(name);
    return [say('notime.clock', { name: who, span: workingWeek(reader, hours) })];
  });
}

/** One span of time as the clocks of the pair show it: once where all show the same. */
function clocks(say: Say<Key>, members: readonly Person[], from: string, to: string): string {
  const shown = groupBy(members, (person) => {
    const local = speak<Key>(texts, person);
    const [starts, ends] = [from, to].map((at) => local('notime.at', { at: new Date(at) })) as [
      string,
      string,
    ];
    return `${starts} – ${ends}`;
  });
  if (shown.size === 1) return [...shown.keys()].join('');
  return [...shown]
    .map(([span, people]) =>
      say('notime.clock', { name: people.map(({ name }) => shortName(name)).join(', '), span }),
    )
    .join('; ');
}
