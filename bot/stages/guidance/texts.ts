export const texts = {
  en: {
    'introduce.title': 'Meet your partner',
    'introduce.three': 'Meet your partners: you are a group of three',
    'introduce.why': 'Why you two',
    'introduce.why.three': 'Why you three',
    'introduce.next':
      'Your first meeting is being booked at a time that is free for everyone. You can simply accept it.',
    'introduce.trial':
      'The first {weeks, plural, one {# week is} other {# weeks are}} a trial. Nothing is forever, and nobody has to give reasons.',
    'why.gives-you': '{name} can help you with {skills}.',
    'why.you-give': 'You can help {name} with {skills}.',
    'why.languages': 'You can meet in {languages}.',
    'why.goals': 'Your goals have something in common: {goals}.',
    'why.ways': 'You like to work in a similar way: {ways}.',
    'why.wish': 'You wished for each other.',
    'why.other-department': 'You work in different departments, so each of you sees something new.',
    'why.similar-level': 'You are at a similar level.',
    'why.near-in-time': 'Your working days overlap well.',
    'why.same-site': 'You work at the same site.',
    'why.similar-tenure': 'You have been here for about as long.',
    'why.relaxed.met':
      'You were paired before. Nobody else was free for you this time, and otherwise somebody would have had to wait.',
    'why.relaxed.must':
      'One preference of the program was set aside for you, as otherwise somebody would have had to wait.',
    'way.plan': 'how you plan',
    'way.talk': 'how you talk things over',
    'way.feedback': 'how you take feedback',
    'way.pace': 'at what pace',
    'way.focus': 'what you focus on',
    'pair.title': 'Your pair',
    'pair.none': 'You have no partner at the moment.',
    'pair.signed': 'Everyone has signed your agreement.',
    'pair.unsigned': 'Not everyone has signed your agreement yet.',
    'agreement.title': 'Your agreement',
    'agreement.body':
      'A few lines you can rely on. Change what does not fit; it holds once everyone has signed.',
    'agreement.rhythm': 'We meet',
    'agreement.rhythm.value': 'every {weeks, plural, one {week} other {# weeks}} for {minutes} minutes',
    'agreement.place': 'Where',
    'agreement.reach': 'How to reach each other',
    'agreement.confidentiality': 'Confidentiality',
    'agreement.hopes': 'What we hope for',
    'agreement.signed-by': 'Signed by',
    'agreement.nobody': 'nobody yet',
    'agreement.every': 'Every how many weeks?',
    'agreement.minutes': 'For how many minutes?',
    'agreement.required': 'Please fill this in.',
    'signed.title': 'Signed',
    'signed.wait':
      'Thank you. You will hear from me as soon as {names} {count, plural, one {has} other {have}} signed too.',
    'signed.all.title': 'Your agreement holds',
    'signed.all': 'Everyone has signed. You can change it together at any time.',
    'changed.title': 'A change to your agreement',
    'changed.body': '{name} suggests a change. Until everyone has signed it, what you agreed before holds.',
    'button.sign': 'Sign',
    'button.change': 'Change it',
    'button.suggest': 'Suggest this',
    'button.agreement': 'Our agreement',
    'button.meeting': 'Our meetings',
    'button.pair': 'My pair',
    'button.status': 'Where do I stand?',
  },
};

export const refusals = {
  'pair-has-ended':
    'This pair has ended, so there is nothing to change here. If you are still part of the program, you are first in line for someone new.',
  'not-your-pair': 'This is not your pair.',
  'old-version':
    'The agreement has changed since then, so nothing was signed. Please look at the newest version under “My pair”.',
  'no-such-goal': 'This goal is not there any more.',
};
