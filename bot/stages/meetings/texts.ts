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
    'notime.none-free':
      'I looked for a time with {names} that is free for everyone within working hours and found none in the weeks ahead. I will look again tomorrow. If you know a good moment, just invite each other.',
    'notime.unreadable':
      'I could not read everyone’s calendar, so I did not book a time with {names}. I will try again tomorrow. If you know a good moment, just invite each other.',
    'cancel.moved': 'We are looking for another time.',
    'cancel.ended': 'This meeting is not needed any more.',
    'ask.title': 'Did you meet?',
    'ask.body': 'Your meeting with {names} was planned for {when, date, moment}.',
    'ask.yes': 'Yes, we met',
    'ask.no': 'Not this time',
    'yes.title': 'Good to hear',
    'yes.body': 'Noted: you met.',
    'no.title': 'Thanks for saying so',
    'no.body': 'It happens. Would you like me to find another time?',
    'noted.title': 'Thanks for saying so',
    'noted.body': 'Nothing more is needed for this meeting.',
    'moved.title': 'Looking for another time',
    'moved.body':
      'I have taken the meeting out of the calendars. The new time comes as an invitation, as soon as I find one that is free for everyone.',
    'list.title': 'Your meetings',
    'list.none': 'No meeting is planned at the moment.',
    'list.line': 'Meeting {number}: {when, date, moment}',
    'list.looking': 'Meeting {number}: looking for a time',
    'button.move': 'Find another time',
    'button.join': 'Join in Teams',
  },
};

export const refusals = {
  'not-your-meeting': 'This is not one of your meetings.',
  'meeting-is-over': 'This meeting is over or was cancelled, so there is nothing to move.',
  'meeting-is-ahead': 'This meeting is still ahead. Please tell me afterwards.',
};
