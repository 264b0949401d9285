export const refusals = {
  en: {
    'no-such-round': 'There is no such round any more. Nothing was changed.',
    'not-reckoned-yet': 'The figures of this round are being worked out. Look again in a minute.',
  },
};
