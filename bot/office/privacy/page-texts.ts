export const about = {
  title: 'Learn from each other',
  lead: 'Pairwise brings two colleagues of similar standing together in Microsoft Teams. There is no mentor and no mentee: each brings something the other would like to learn.',
  sections: [
    {
      title: 'How it works',
      lines: [
        'You are invited in a chat. Nothing happens unless you say yes.',
        'In five minutes you tell us what you offer and what you would like to learn.',
        'We look for the person who fits you best, and tell you both why you two.',
        'Meetings are put into both calendars at times that are free for both of you.',
        'After a few weeks of trial each of you is asked alone whether to go on.',
      ],
    },
    {
      title: 'What you can count on',
      lines: [
        'You can pause or leave at any time, with one tap and without giving reasons.',
        'Your answers are yours. What others can see is written down, and it is little.',
        'Nobody who says no is asked again in the same round.',
      ],
    },
  ],
};

export const privacyNotice = {
  title: 'Privacy',
  lead: 'Pairwise runs in your company’s own Microsoft 365 tenant and keeps what it knows in your company’s own database. Nothing is sold, and nothing is used for advertising or for training AI.',
  sections: [
    {
      title: 'What is kept',
      lines: [
        'From the company directory: your name, mail address, department, title, manager, place of work, language and hiring date.',
        'From your calendar: your working hours, and whether you are free or busy while a time for a meeting is sought. Never what your appointments are about.',
        'What you tell us: what you offer and want to learn, goals, ways of working, whom you would like or would rather not be paired with, answers to check-ins and surveys, and questions you raise.',
        'What happens: your place in each round, your pairs, agreements and meetings, and which of our messages reached you.',
      ],
    },
    {
      title: 'What your partner sees',
      lines: [
        'Your name, title, department and place of work.',
        'What you can give each other, and what you have in common.',
        'The agreement, and goals you chose to share.',
        'Never your check-ins, your choice at the end of the trial, or whom you wished for.',
      ],
    },
    {
      title: 'What the coordinators see',
      lines: [
        'Whether you joined, declined, are on a break, are waiting or have a partner.',
        'That a pair needs a hand: the fact, never the answer behind it.',
        'Your words only where you chose to share them. A question can be asked without your name.',
      ],
    },
    {
      title: 'What HR sees',
      lines: [
        'Totals, rates and averages, each with how many people stand behind it.',
        'Nothing about fewer than five people, and nothing that would let a reader work it out from the rest.',
      ],
    },
    {
      title: 'What is never used',
      lines: [
        'Gender, age, ethnicity and the like play no part in who is paired with whom. Pairwise does not judge your work.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'See and take with you everything kept about you: write “my data” to the bot, or open About in the app.',
        'Correct it: what you told us can be changed in the app, what the directory says by your company’s IT.',
        'Have it erased: write “delete my data” to the bot. You leave every round first, and a partner is told kindly.',
        'Never be written to again: choose it under “Not this time”.',
        'When you leave the company, all this is erased half a year later, and your name with it.',
        'Ask or complain: raise a question in the app, or turn to your company’s data protection officer. Your company is responsible for this data.',
      ],
    },
  ],
};

export const terms = {
  title: 'Terms of use',
  lead: 'Pairwise is offered to you by your company. Taking part is your own choice.',
  sections: [
    {
      title: 'Taking part',
      lines: [
        'You join by saying yes and may pause or leave at any time, without reasons and without any drawback.',
        'Time spent on meetings is agreed between you, your partner and, where your company asks for it, your manager.',
      ],
    },
    {
      title: 'With one another',
      lines: [
        'Treat your partner with respect, and what you hear from them as confidential, unless you agree otherwise or the law asks for more.',
        'Do not share secrets of customers or of your team that your partner may not know.',
        'Your company’s rules of conduct hold here as everywhere. If something is not right, raise a concern in the app, with or without your name.',
      ],
    },
    {
      title: 'The app',
      lines: [
        'Pairings and suggestions are offered with care, without a promise that every pair will fit.',
        'Your company decides how long the program runs, and may end it.',
      ],
    },
  ],
};
