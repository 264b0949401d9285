export const texts = {
  en: {
    'invite.subject': 'Peer mentoring: {names}',
    'invite.first': 'Getting to know each other',
    'invite.goals': 'Our goals',
    'invite.practice': 'Learning from each other',
    'invite.review': 'Looking back and ahead',
    'invite.intro':
      'This is meeting {number} in {program}. If the time does not suit you, write “find another time” to Pairwise in Teams.',
    'agenda.first':
      'What brought you here?|What is a good week at work for you?|What would you like to be able to do in three months?|Look at your agreement together, and sign it.',
    'agenda.goals':
      'One goal each: what would be a first step?|Who could help whom with what?|What will you try until the next meeting?',
    'agenda.practice':
      'What happened since the last time?|One of you shows, the other tries; then change over.|What was hard, what helped?|What will you try next?',
    'agenda.review':
      'What did each of you learn?|What do you want to go on with?|What would you tell somebody who starts now?',
    'notime.title': 'No free time found yet',
    'notime.no-shared-hours':
      'Your working hours and those of {names} do not overlap long enough for a meeting, lunch left out. These are the hours I know of:',
    'notime.all-taken':
      'I looked for a time with {names} and found none: in the weeks ahead, the hours you share are all taken. The first of them:',
    'notime.unreadable':
      'I could not read the calendar of {who}, so I did not book a time with {names}: it might be over something else.',
    'notime.unreadable.own':
      'I could not read your calendar, so I did not book a time with {names}: it might be over something else. Your IT can say why.',
    'notime.you': 'You',
    'notime.clock': '{name}: {span}',
    'week.line': '{days}, {from}–{to} ({zone})',
    'week.own': '{days}, {from}–{to}',
    'week.none': 'no hours',
    'notime.at': '{at, date, moment}',
    'notime.next':
      'I look again every day. If something has changed, I can look now; if you know a good moment, just invite each other.',
    'trouble.declined.title': 'Someone cannot come',
    'trouble.declined':
      '{name} has declined your meeting of {when, date, moment}. Shall I look for another time?',
    'trouble.declined.own':
      'You have declined your meeting with {names} of {when, date, moment}. Shall I look for another time?',
    'trouble.proposed.title': 'Another time is proposed',
    'trouble.proposed': '{name} would rather not meet on {when, date, moment}.',
    'trouble.away.title': 'Out of office',
    'trouble.away': '{name} will be out of office at the time of your meeting, {when, date, moment}.',
    'trouble.away.own':
      'You will be out of office at the time of your meeting with {names}, {when, date, moment}.',
    'trouble.off-hours.title': 'Outside working hours',
    'trouble.off-hours':
      'Your meeting of {when, date, moment} lies outside the working hours that the calendar of {name} shows now.',
    'trouble.off-hours.own':
      'Your meeting with {names} of {when, date, moment} lies outside the working hours that your calendar shows now.',
    'trouble.removed.title': 'Taken out of the calendar',
    'trouble.removed':
      'Your meeting with {names} of {when, date, moment} was taken out of the calendar in Outlook, so I count it as cancelled. Shall I look for another time?',
    'trouble.taken.title': 'That time is gone',
    'trouble.taken':
      'The other time is no longer free for everyone, so your meeting with {names} stays on {when, date, moment}. Shall I look for another one?',
    'trouble.offer': 'How about {other, date, moment}?',
    'elsewhere.title': 'Your meetings as a file',
    'elsewhere.body':
      'Your mailbox is not with this organisation, so I can neither see your calendar nor put anything into it. Here are your meetings with {names} as a file for your own calendar; subscribe to it, and it stays up to date.',
    'elsewhere.hours': 'As far as I know, you work {week}. Should a time not suit you, I find another one.',
    'taken.title': 'Moving the meeting',
    'taken.body':
      'I move it as soon as I have looked at the calendars once more. The change comes as an invitation.',
    'skipped.title': 'Left out',
    'skipped.body': 'This meeting is left out. The next one comes as planned.',
    'looking.title': 'I am looking',
    'looking.body':
      'I am looking for a time now. The invitation comes as soon as there is one; if there is none, I look again tomorrow.',
    'cancel.moved': 'We are looking for another time.',
    'cancel.ended': 'This meeting is not needed any more. All the best to you.',
    'cancel.skipped': 'You have left this one out. See you at the next.',
    'cancel.rhythm': 'You have agreed on another rhythm; the new times come as invitations.',
    'ask.title': 'Did you meet?',
    'ask.body': 'Your meeting with {names} was planned for {when, date, moment}.',
    'ask.yes': 'Yes, we met',
    'ask.no': 'Not this time',
    'yes.title': 'Good to hear',
    'yes.body': 'It is noted. I hope it was time well spent.',
    'no.title': 'Thanks for saying so',
    'no.body': 'It happens. Would you like me to find another time?',
    'noted.title': 'Thanks for saying so',
    'noted.body': 'Nothing more is needed for this meeting.',
    'held.body':
      'Thanks. One of you says that you met, so the meeting counts as held. If that is a mistake, tell each other.',
    'held.title': 'Counted as held',
    'held.by':
      '{name} says that you met at the time planned for {when, date, moment}, so the meeting counts as held. If that is a mistake, tell each other.',
    'moved.title': 'Looking for another time',
    'moved.body':
      'I have taken the meeting out of the calendars. The new time comes as an invitation, as soon as I find one that is free for everyone.',
    'list.title': 'Your meetings',
    'list.none': 'No meeting is planned at the moment.',
    'list.line': 'Meeting {number}: {when, date, moment}',
    'list.offer': 'Another time is proposed for it: {other, date, moment}.',
    'list.removed': 'Meeting {number}: taken out of the calendar',
    'list.looking': 'Meeting {number}: looking for a time',
    'button.move': 'Find another time',
    'button.join': 'Join in Teams',
    'button.take': 'Take the new time',
    'button.skip': 'Leave this one out',
    'button.look': 'Look again now',
    'button.file': 'Calendar file',
  },
};

export const refusals = {
  en: {
    'not-your-meeting': 'This is not one of your meetings.',
    'meeting-is-over': 'This meeting is over or was cancelled, so there is nothing to move.',
    'not-proposed': 'This time is not proposed any more. Nothing was changed; I can look for another one.',
    'meeting-is-ahead': 'This meeting is still ahead. Please tell me afterwards.',
  },
};
