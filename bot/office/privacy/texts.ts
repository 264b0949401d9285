/** What each part of "my data" is, in words. */
export const parts: Record<string, string> = {
  person: 'What the company directory says about you, as last read, and your working hours.',
  enrolment:
    'Your place in each round: invited, joined, declined, paused, left, and your reasons if you gave any.',
  assessment: 'What you offer, what you want to learn, your goals and your ways of working.',
  wish: 'Whom you would like, or would rather not, be paired with. Nobody else sees this.',
  signature: 'The agreements you signed.',
  goal: 'Your goals within a pair.',
  goal_step: 'The steps towards your goals.',
  lesson: 'The lessons of the orientation you have done.',
  reflection: 'What you wrote down for yourself before a first meeting. Nobody else sees it.',
  check_in: 'Your private answers to the check-ins.',
  help: 'The help you were offered after a check-in.',
  trial_answer: 'Your private choice at the end of a trial.',
  evaluation: 'Your answers to the closing survey.',
  certificate: 'Your certificates.',
  thanks: 'The thanks you sent to a partner.',
  shout_out: 'Whether you wanted a pair of yours to be named in the channel.',
  story: 'Stories you offered for the next launch.',
  felt_fit: 'Your private answer to how a match felt.',
  question: 'Questions and concerns you raised under your name.',
  conversation: 'Where our chat with you is.',
  outbox: 'What we sent to you, and whether it arrived.',
  outbox_archive:
    'That we sent you something more than half a year ago, and whether it arrived; not what it said.',
  notice_choice: 'How often you want lines in your activity feed.',
  pair_member: 'The pairs you were or are in.',
  change: 'What you did in this app, and when.',
  pair: 'Your pairs, and why you two.',
  agreement: 'The agreements of your pairs.',
  meeting: 'The meetings of your pairs.',
};

export const texts = {
  en: {
    'mine.title': 'Your data',
    'mine.body': 'This is what we keep about you. It is yours to read, to take with you, and to have erased.',
    'mine.line': '{part} ({many, plural, one {# entry} other {# entries}})',
    'mine.nothing': 'We keep nothing about you.',
    'mine.where':
      'To save all of it as a file, open Pairwise beside this chat and choose About, then Your data.',
    'button.erase': 'Delete my data',
    'erase.title': 'Delete your data?',
    'erase.body':
      'You leave every round, coming meetings are cancelled, a partner is told kindly that the pair has ended, and what you wrote and what we sent you is erased. It cannot be brought back.',
    'erase.stays':
      'What stays: your entry in the company directory, numbers that do not name you, and a note that you asked for this.',
    'erase.label': 'To go ahead, type: delete',
    'erase.ask': 'Please type the word delete, in small letters.',
    'erase.button': 'Delete everything',
    'erased.title': 'Your data has been erased',
    'erased.body':
      'What you wrote and what we sent you is gone from our records. Our messages in this chat are yours to delete in Teams.',
    'privacy.title': 'Who sees what',
    'privacy.partner': 'Your partner',
    'privacy.partner-sees':
      'your name, title, department and place of work, what you can give each other, the agreement, and goals you chose to share. Never your check-ins, your choice at the end of the trial, or whom you wished for.',
    'privacy.coordinator': 'Coordinators',
    'privacy.coordinator-sees':
      'whether you joined, declined, are on a break, are waiting or have a partner, and that a pair needs a hand: the fact, never the answer. Your words only where you shared them.',
    'privacy.hr': 'HR',
    'privacy.hr-sees': 'totals only, and nothing about fewer than five people.',
    'privacy.more': 'Read more',
    'button.mine': 'My data',
  },
};
