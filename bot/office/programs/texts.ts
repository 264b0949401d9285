export const refusals = {
  en: {
    'no-such-program': 'There is no such program any more. Nothing was changed.',
    'trial-longer-than-term':
      'The trial ({trial, plural, one {# week} other {# weeks}}) is longer than the whole term ({term, plural, one {# week} other {# weeks}}). Nothing was saved.',
    'wording-too-long': 'This is longer than a message may be. Nothing was saved.',
    'wording-unknown-placeholder':
      'There is nothing called “{what}” that could be put in here, or not in this way. Nothing was saved.',
    'wording-not-readable': 'This text cannot be read: look at its braces. Nothing was saved.',
    'saved-meanwhile':
      'Someone else has saved these settings meanwhile. Nothing of yours was saved, and what you typed is still here.',
    'must-not-preferred': 'Every condition must also be among the preferences. Nothing was saved.',
  },
};
