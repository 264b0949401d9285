export const texts = {
  en: {
    'post.title': 'Find someone to learn with: {program}',
    'post.join':
      'Everyone invited has a message from me in their own chat, and decides there. Nobody here sees who joins.',
    'post.sponsor': '“{words}” {name}',
    'remind.title': 'A reminder, in case it slipped by',
    'remind.body':
      '{program} is still open until {until, date, day}. One tap joins for a trial, one tap says not this time.',
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
    'ask.anonymous': 'Send it without my name. The answer is then published under Questions and answers.',
    'ask.required': 'Please write your question first.',
    'ask.button': 'Ask a question',
    'ask.send': 'Send',
    'asked.title': 'Thank you for asking',
    'asked.body': 'Your question is with the coordinators. The answer comes to you here.',
    'asked.anonymous':
      'Your question is with the coordinators, without your name. The answer will stand under Questions and answers.',
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
    'button.status': 'Where do I stand?',
    'button.join': 'Join for a trial',
    'button.faq': 'Questions and answers',
  },
};

export const refusals = {
  'no-such-round': 'This program does not exist any more.',
  'not-announced': 'This program has not been announced yet. What it is about appears here when it is.',
};
