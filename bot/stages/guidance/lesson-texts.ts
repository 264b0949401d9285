/** Five short lessons for two people of equal standing. No answer is marked wrong: each gets a thought. */
export const lessonTexts = {
  'lesson.listening.title': 'Listening',
  'lesson.listening.body':
    'Most of us listen in order to answer. Your partner often needs something else first: time to think aloud. Let them finish, wait a breath, say back in one sentence what you understood, and ask one open question before you offer anything of your own.',
  'lesson.listening.question':
    'Your partner tells you of a problem you have solved before. What do you do first?',
  'lesson.listening.a': 'Tell them how I solved it',
  'lesson.listening.b': 'Ask what they have tried so far',
  'lesson.listening.c': 'Say back what I understood',
  'lesson.listening.thought.a':
    'Your experience is what they came for, and it lands better a little later: first ask what makes it hard for them. Their problem may be another one than yours was.',
  'lesson.listening.thought.b':
    'A good start. You save both of you the advice they have already tried, and they hear their own thinking.',
  'lesson.listening.thought.c':
    'A good start. Being understood is often half of the help, and you notice early when you are not talking about the same thing.',
  'lesson.feedback.title': 'Feedback',
  'lesson.feedback.body':
    'Among equals, feedback is a gift that one asks for. Ask for it about one thing (“How clear was my opening?”). When you give it, say what you saw, what it did to you, and what you would try; leave the judgement out. Thank whoever gives it, and decide later what to do with it.',
  'lesson.feedback.question': 'Your partner shows you slides that are much too full. What do you say?',
  'lesson.feedback.a': '“They are fine, do not worry”',
  'lesson.feedback.b': '“On slide three I lost the thread. What is the one thing I should remember?”',
  'lesson.feedback.c': '“You always put too much on a slide”',
  'lesson.feedback.thought.a':
    'Kind, and of little use to them. They chose to show you; one honest sentence about one slide is the kinder thing.',
  'lesson.feedback.thought.b':
    'That says what you saw, what it did, and leaves the next step to them. They can use it tomorrow.',
  'lesson.feedback.thought.c':
    '“Always” makes it about the person. Take one slide, say where you lost the thread, and the same point is easy to hear.',
  'lesson.goals.title': 'Goals',
  'lesson.goals.body':
    'A goal that helps is small enough to notice when you have reached it: “give a five-minute talk in May” rather than “get better at speaking”. Cut it into two or three steps, and let each meeting end with one. You can keep a goal to yourself or share it with your partner.',
  'lesson.goals.question': 'Which of these would help you most in a meeting next week?',
  'lesson.goals.a': '“Become more confident”',
  'lesson.goals.b': '“Say one thing in Tuesday’s meeting”',
  'lesson.goals.c': '“Read a book about presenting”',
  'lesson.goals.thought.a':
    'A fine direction. Ask yourself: how would somebody else notice? The answer to that is your goal.',
  'lesson.goals.thought.b': 'Small, and you will know on Tuesday. That is what makes the next one easier.',
  'lesson.goals.thought.c':
    'A good step. It becomes a goal when you add what you want to do differently once you have read it.',
  'lesson.confidentiality.title': 'Between us',
  'lesson.confidentiality.body':
    'What one of you tells the other stays between you, unless you both agree otherwise. That holds towards managers, too. Nobody reads your chat, and your check-ins are private. The one exception is when somebody may come to harm: then get help, and say that you do.',
  'lesson.confidentiality.question':
    'Your partner’s manager asks you in passing how it is going. What do you say?',
  'lesson.confidentiality.a': '“Well, thank you. Ask them, they will tell you what they like”',
  'lesson.confidentiality.b': 'Something good about my partner',
  'lesson.confidentiality.c': 'What we worked on last time',
  'lesson.confidentiality.thought.a': 'Friendly, and nothing has left the room. It is theirs to tell.',
  'lesson.confidentiality.thought.b':
    'Well meant. Even praise tells what you talk about, so ask your partner first; most will gladly say yes.',
  'lesson.confidentiality.thought.c':
    'Harmless as it seems, it is your partner’s to tell. “Ask them” is always a good answer.',
  'lesson.conflict.title': 'When it gets difficult',
  'lesson.conflict.body':
    'Meetings get moved, one gives more than the other, two people tick differently: all of that is normal. Say it early and small: what you noticed, how it is for you, what you would like. If that does not help, the coordinator does; and you can end your pairing at any time, without giving reasons.',
  'lesson.conflict.question': 'Your partner has moved three meetings in a row. What do you do?',
  'lesson.conflict.a': 'Wait and see',
  'lesson.conflict.b': '“We have moved three times. Would another day suit you better?”',
  'lesson.conflict.c': 'Ask the coordinator for advice',
  'lesson.conflict.thought.a':
    'Understandable. Yet what is not said tends to grow; one friendly sentence now is easier than a longer one later.',
  'lesson.conflict.thought.b':
    'You say what you noticed, without blame, and offer a way out. Most of the time the calendar was the reason.',
  'lesson.conflict.thought.c':
    'That is always open to you, and nobody takes it amiss. A word to your partner first is often enough.',
};
