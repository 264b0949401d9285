export const texts = {
  en: {
    'cancelled.title': 'This round has been cancelled',
    'cancelled.body': '{program} had to end early. Thank you for having been part of it.',
    'cancelled.after':
      'Meetings still to come are taken out of your calendar. You need not do anything, and what you wrote stays yours.',
  },
};

export const refusals = {
  en: {
    'no-such-round': 'There is no such round any more. Nothing was changed.',
    'not-in-directory':
      'You are not among the people read from the directory yet, so nothing can be sent to you. Try again in a few minutes.',
    'round-already-open':
      'Round {number} of this program is still open. Close or cancel it before you start another.',
    'round-already-closed': 'This round is closed already, so there is nothing to cancel.',
    'directory-not-synced':
      'The directory has not been read to its end yet, so the audience is not known. Look at the readiness check, then try again.',
    'nobody-in-audience':
      'Nobody is in the audience, so nothing was sent. Look at the groups, departments and exclusions in the settings.',
    'wrong-number':
      '{audience, plural, one {# person} other {# people}} would be written to, and {typed, number} was typed. Nothing was sent. Type {audience, number} to go ahead.',
  },
};
