export const texts = {
  en: {
    'answered.title': 'Your question has been answered',
    'answered.asked': 'You asked on {at, date, day}:',
    'answered.more': 'More questions',
  },
};

export const refusals = {
  en: {
    'no-such-question':
      'There is no such question any more; who asked it may have erased it. Nothing was sent.',
  },
};
