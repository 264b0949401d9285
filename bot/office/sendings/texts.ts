export const texts = {
  en: {
    'notices.title': 'Your notices',
    'notices.what':
      'When something has waited for you for more than a day, a line in your activity feed can point to it. Each thing is mentioned once.',
    'notices.hours': 'Whatever can wait comes within your working hours, as your calendar has them.',
    'notices.label': 'How often at most',
    'notices.daily': 'Once a day',
    'notices.weekly': 'Once a week',
    'notices.never': 'Never',
    'notices.save': 'Save',
    'notices.change': 'Change it',
    'notices.chosen':
      '{rate, select, daily {At most one line a day in your activity feed.} weekly {At most one line a week in your activity feed.} other {No lines in your activity feed. What you are asked still comes to this chat.}}',
  },
};

export const refusals = {
  en: {
    'no-such-round': 'There is no such round any more. Nothing was changed.',
    'not-in-chats':
      'Nothing of this went into people’s chats, so there is nothing to put right. Nothing was changed.',
    'sending-stopped':
      'This sending was stopped for good: what had not left was withdrawn. Nothing was changed.',
  },
};
