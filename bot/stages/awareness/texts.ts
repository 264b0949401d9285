export const texts = {
  en: {
    'remind.title': 'A reminder, in case it slipped by',
    'remind.body':
      '{program} is still open until {until, date, day}. One tap joins for a trial, one tap says “not this time”.',
    'faq.title': 'Questions and answers',
    'faq.hours': 'How much time does it take?',
    'faq.hours.answer':
      'About {hours, plural, one {# hour} other {# hours}} a month: one meeting every few weeks, and a minute for a check-in.',
    'faq.sees': 'Who sees what I say?',
    'faq.sees.answer':
      'Your partner sees what you offer, what you would like to learn and your goals. Check-ins are yours alone. The coordinators see who joined, who is waiting and which pairs need a hand, but no single answer unless you share it. HR sees totals only.',
    'faq.out': 'Can I stop?',
    'faq.out.answer':
      'At any time, with one tap, without giving a reason. The first {weeks, plural, one {week is} other {# weeks are}} a trial.',
    'ask.label': 'Your question or concern',
    'ask.kind': 'What is it?',
    'ask.question': 'A question',
    'ask.concern': 'A concern',
    'ask.anonymous':
      'Send it without my name. Nobody can tell who asked; the card that follows fetches the answer.',
    'ask.about': 'About {program}. It goes to the coordinators.',
    'ask.required': 'Please write your question first.',
    'ask.button': 'Ask a question',
    'ask.send': 'Send',
    'asked.title': 'Thank you for asking',
    'asked.body': 'Your question is with the coordinators. The answer comes to you here.',
    'asked.anonymous':
      'This is with the coordinators, without your name: nothing that is kept says who asked. This card is the only way back to it, so look here for the answer.',
    'asked.answered': 'Here is the answer',
    'asked.look': 'Is there an answer?',
    'faq.more': 'There are more answers in the tab “My mentoring”, under About.',
    'help.title': 'How I can help',
    'help.hello':
      'Hello {name}. I help people at work find someone to learn with, and keep the two of them going.',
    'help.unknown': 'I do not know that one, but here is what I can do.',
    'help.status': 'status: where you stand and what comes next',
    'help.pair': 'my pair: who your partner is and why',
    'help.meeting': 'next meeting: when you meet',
    'help.checkin': 'check in: say how it goes',
    'help.pause': 'pause, resume, leave: always one tap away',
    'help.ask': 'ask: reach the coordinators',
    'help.data': 'my data: what is kept about you; delete my data',
    'help.language': 'language: how I write dates and speak to you',
    'lost.title': 'I still do not follow, sorry',
    'lost.body': 'Perhaps a person can help: I can take your words to the coordinators. These also work:',
    'lost.nobody': 'I know a few words only. Try one of these:',
    'lost.ask': 'Ask the coordinators',
    'among.title': 'Hello, I am Pairwise',
    'among.body': 'I help two colleagues find each other to learn from, and keep them going.',
    'among.private':
      'Whatever is about you stays between the two of us, so I answer it in our own chat only.',
    'among.chat': 'Open our chat',
    'language.title': 'How I speak to you',
    'language.body':
      'I speak English so far. Choose the kind you are used to: it decides how days and times are written.',
    'language.sample': 'As things stand, this moment is {now, date, moment}.',
    'language.label': 'Language',
    'language.directory': 'As my work account says',
    'language.button': 'Use this',
    'button.status': 'Where do I stand?',
    'button.join': 'Join for a trial',
    'button.faq': 'Questions and answers',
  },
};

export const refusals = {
  en: {
    'no-such-round': 'This program does not exist any more.',
    'question-gone': 'This question is not there any more. If you still wonder, please ask again.',
    'program-gone': 'There is no such program any more.',
    'not-announced': 'This program has not been announced yet. What it is about appears here when it is.',
  },
};
