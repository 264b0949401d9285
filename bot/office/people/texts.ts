export const refusals = {
  en: {
    'audience-unclear': 'That audience could not be understood, so nobody was counted.',
    'not-in-round': 'You are not part of this round, so there is nothing to show.',
  },
};
