/** What a leader may copy, in a leader's voice. */
export const kitTexts = {
  en: {
    'post.opening': 'I would like to draw your attention to {program}.',
    what: 'Two colleagues of similar standing support each other. There is no mentor and no mentee: each brings something the other would like to learn.',
    how: 'It takes about {hours, plural, one {# hour} other {# hours}} a month. You start with a trial of {weeks, plural, one {# week} other {# weeks}}, and you can pause or leave at any time without giving a reason.',
    private:
      'What you say about your meetings stays with you. Nobody here sees who joined or what anyone answered; the figures we look at are totals.',
    link: 'Pairwise has written to everyone invited, in Teams. Your chat with it is here: {link}',
    'mail.subject': 'Find someone to learn with: {program}',
    'mail.greeting': 'Dear all,',
    'mail.signature': 'With best regards',
    'point.why':
      'Why I back {program}: much of what we need to learn, somebody here knows already, and likes to pass on.',
    'point.time':
      'It is meant to be done in working time: about {hours, plural, one {# hour} other {# hours}} a month.',
    'point.free': 'It is voluntary. Saying no, pausing and leaving have no consequences, and need no reason.',
    'point.private': 'I do not see who takes part, and I will not ask.',
  },
};
