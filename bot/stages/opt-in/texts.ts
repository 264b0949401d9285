export const texts = {
  en: {
    'standing.title': 'Where you stand',
    'standing.none': 'There is no program for you at the moment. When one starts, you will hear from me.',
    'standing.invited': 'You are invited to {program}. Nothing happens unless you say yes.',
    'standing.declined': 'You said “not this time” to {program}. You can still change your mind.',
    'standing.left': 'You left {program}. Thank you for having been part of it.',
    'standing.paused':
      'Your part in {program} is paused until {until, date, day}. It goes on by itself then; you can go on sooner.',
    'standing.joined':
      'You joined {program}. Next: five minutes on what you offer and what you would like to learn.',
    'standing.assessed': 'All set for {program}. We are looking for the right person for you.',
    'standing.waiting': 'You are still waiting for a partner in {program}. {reason}',
    'standing.trial': 'You are paired in {program}, in your trial period until {until, date, day}.',
    'standing.trial-over':
      'Your trial in {program} is over. Each of you is asked alone whether to go on, and hears the outcome.',
    'standing.confirmed': 'You and your partner are going on together in {program}.',
    'standing.completed': 'You completed {program}. Well done.',
    'waiting.odd-one-out':
      'There was an odd number of people this time. You are first in line for the next pairing.',
    'waiting.nobody-allowed':
      'Nobody in this round could be paired with you under its rules, such as a shared language and a shared working hour. You are first in line for the next pairing.',
    'waiting.nobody-left':
      'Everyone who fits you was paired with somebody else. You are first in line for the next pairing.',
    'waiting.came-late':
      'The pairs had just been made when you finished your answers. You take part in the next pairing.',
    'waiting.pair-ended': 'Your pair has ended. You are first in line for the next pairing.',
    'waiting.paused':
      'You were taking a break when the pairs were made. You are first in line for the next pairing.',
    'waiting.unreachable':
      'We could not reach you when the pairs were made. You are first in line for the next pairing.',
    'todo.decide-trial': 'Go on or end?',
    'todo.evaluate': 'How was it?',
    'todo.sign': 'Sign our agreement',
    'todo.check-in': 'Check in',
    'button.join': 'Join for a trial',
    'button.assess': 'Start, 5 minutes',
    'button.change': 'Change my answers',
    'button.pause': 'Pause',
    'button.resume': 'Go on now',
    'button.leave': 'Leave',
    'button.pair': 'My pair',
    'button.other-day': 'Another day',
    'button.assess-window': 'Start in a window',
    'button.never': 'Never contact me',
    'button.contact-again': 'You may write to me again',
    'joined.title': 'Welcome aboard',
    'joined.body':
      'You joined {program} for a trial of {weeks, plural, one {# week} other {# weeks}}. Next come five minutes on what you offer and what you would like to learn. You can pause or leave at any time, with one tap.',
    'declined.title': 'Thank you for telling us',
    'declined.body':
      'You will not be asked again in this round. If you change your mind, joining is one tap away.',
    'declined.ask-me':
      'You will not be asked again in this round. When the next one starts, I come back to you. If you change your mind, joining is one tap away.',
    'declined.never': 'You will not hear from me again. If that ever changes, write “join” to me.',
    'silent.title': 'I keep silent',
    'silent.body':
      'You asked me on {since, date, day} never to contact you, so I write only when you write first. You can take that back here.',
    'never.body':
      'You leave every program you are in, a partner is told kindly, and no message from me reaches you any more, of any program.',
    'stop.title': 'How much would you like to stop?',
    'stop.body': 'A break, this program, or everything from me: each is one tap, and none needs a reason.',
    'nothing.body': 'You are not part of any program at the moment, so there is nothing to pause or leave.',
    'pause.title': 'Take a break',
    'pause.body':
      'Nothing is asked of you in {program} until that day, and meetings before it are taken out of your calendar. A partner is told until when, not why.',
    'leave.farewell': 'A word for your partner? (optional)',
    'farewell.title': 'A word for you',
    'farewell.body': '{partner} is leaving {program} and leaves you a word.',
    'away.title': 'A break',
    'away.body':
      '{partner} is away from {program} until {until, date, day}. Meetings before then are taken out of your calendar; afterwards it goes on by itself.',
    'pause.label': 'Pause until',
    'paused.title': 'Enjoy your break',
    'paused.body':
      'Your part in {program} is paused until {until, date, day}. Nothing is asked of you until then.',
    'resumed.title': 'Welcome back',
    'resumed.body': 'Your part in {program} goes on from here.',
    'which.label': 'Which program?',
    'pause.body.which':
      'Nothing is asked of you there until that day, and meetings before it are taken out of your calendar. A partner is told until when, not why.',
    'leave.heading': 'Leaving',
    'leave.title': 'Would you like to leave {program}?',
    'leave.title.which': 'You are part of several programs. Which one would you like to leave?',
    'leave.body':
      'Nobody will ask you why. If you have a partner, they are told kindly and offered someone new.',
    'leave.label': 'Anything you would like us to know? (optional)',
    'left.title': 'You have left',
    'left.body':
      'Thank you for having been part of {program}. If you had a partner, they are told kindly. You are welcome back at any time.',
    'pause.ask': 'How long would you like to pause?',
  },
};

export const refusals = {
  en: {
    'not-invited': 'This program was announced to other people, so there is nothing to join here.',
    'round-is-over': 'This round is over. You will hear from me when the next one starts.',
    'bad-date': 'Please choose a day that is still to come, within a year.',
    'paired-by-now':
      'You have a partner in this program by now, so nothing was changed. If you would like to stop, write “leave”: it asks first, and your partner is told kindly.',
    'not-enrolled': 'You have not joined this program, so there is nothing to change.',
  },
};
