export const texts = {
  en: {
    summary: '{name}: an invitation to peer mentoring',
    title: 'You are invited',
    again: 'You asked me to come back to you when a new round starts. Here it is.',
    what: 'Two colleagues of similar standing support each other. There is no mentor and no mentee: each brings something the other would like to learn.',
    'gain.label': 'What you gain',
    gain: 'Someone who is good at what you want to learn, makes time for you, and sees your work with fresh eyes.',
    'give.label': 'What you give',
    give: 'About {hours, plural, one {# hour} other {# hours}} a month, and what you are good at.',
    'trial.label': 'How long',
    trial:
      'First a trial of {trial, plural, one {# week} other {# weeks}}. Then you both decide; if you both go on, it is {term, plural, one {# week} other {# weeks}} in all.',
    'steps.title': 'How it works',
    'step.1': '1.  You say yes, and tell us in five minutes what you offer and what you would like to learn.',
    'step.2': '2.  We look for the person who fits you best and tell you both why you two.',
    'step.3':
      '3.  We put your meetings in both calendars, {minutes, plural, one {# minute} other {# minutes}} every {weeks, plural, one {week} other {# weeks}}. You can pause or leave at any time.',
    'example.title': 'Picture this',
    example:
      'Someone in finance is at home in spreadsheets and dreads presenting. Someone in marketing loves the stage and gets lost in figures. They meet every other week. After two months one gives her first talk, and the other builds his own budget.',
    'stories.title': 'From people who took part before',
    'stories.nameless': 'A colleague',
    'visible.title': 'Who sees what',
    visible:
      'Your partner sees your name, your department and what you can give each other. Coordinators see whether you joined, never what you answer in private. HR sees totals only, and nothing about fewer than five people.',
    'join-by': 'You can join until {until, date, day}. If you do not answer, nothing happens.',
    'no-answer': 'If you do not answer, nothing happens.',
    'button.join': 'Join for a trial',
    'button.questions': 'Questions',
    'post.title': 'Find someone to learn with: {program}',
    'post.join':
      'Everyone invited has a message from me in their own chat, and decides there. Nobody here sees who joins.',
    'button.chat': 'Open our chat',
    preview:
      'This is a preview. In the real message, three buttons follow here: Join for a trial, Not this time, Questions.',
  },
};
