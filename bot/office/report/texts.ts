export const texts = {
  en: {
    'digest.title': 'The week in figures',
    'digest.body': '{program}, round {number}: where it stands.',
    'digest.share': '{value}, about {count, number} of {of, number}',
    'digest.opt-in': 'Joined, of those reached',
    'digest.matched': 'With a partner',
    'digest.met-within-14-days': 'Met within 14 days',
    'digest.active': 'In touch in the last 30 days',
    'digest.check-in-response': 'Check-ins answered',
    'digest.at-risk': 'Were offered help',
    'digest.note': 'Counts move in fives, so that they tell of nobody. More is in the tab of this channel.',
  },
};
