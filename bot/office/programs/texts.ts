export const refusals = {
  'no-such-program': 'There is no such program any more. Nothing was changed.',
  'trial-longer-than-term':
    'The trial ({trial, plural, one {# week} other {# weeks}}) is longer than the whole term ({term, plural, one {# week} other {# weeks}}). Nothing was saved.',
  'must-not-preferred': 'Every condition must also be among the preferences. Nothing was saved.',
};
