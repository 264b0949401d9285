export const texts = {
  en: {
    'ask.title': 'How is it going?',
    'ask.intro': 'A short check-in about you and {partner} in {program}: three taps, and a line if you like.',
    'ask.missed':
      'The last check-in went by, which is fine. If something is in the way, say so in your own words below, or let the coordinator help.',
    'ask.private':
      'Your answers are never shown to {partner}. The coordinator sees them only as part of figures about five people or more, and reads your line only if you tick the box. If you are offered help, the coordinator can see that, not why.',
    'met.label': 'Have you met since the last time?',
    'met.ask': 'Please say whether you have met.',
    'met.yes': 'Yes',
    'met.not-yet': 'Not yet',
    'met.no': 'No',
    'going.label': 'How is it going?',
    'going.ask': 'Please say how it is going.',
    'going.1': 'Hard',
    'going.2': 'Not great',
    'going.3': 'All right',
    'going.4': 'Good',
    'going.5': 'Great',
    'balance.label': 'Are your contributions equal?',
    'balance.ask': 'Please say how your contributions compare.',
    'balance.-2': 'I give much more',
    'balance.-1': 'I give a little more',
    'balance.0': 'Balanced',
    'balance.1': 'I receive a little more',
    'balance.2': 'I receive much more',
    'comment.label': 'What would make it better? (optional)',
    'share.label': 'The coordinator may read this line, with my name',
    'button.send': 'Send',
    'thanks.title': 'Thank you',
    'thanks.body': 'Your check-in about you and {partner} is in. It is not shown to {partner}.',
    'thanks.shared': 'The coordinator can read what you wrote.',
    'thanks.helped': 'Something that often helps is in a message of its own, here in our chat.',
    'tip.title': 'Something that often helps',
    'tip.not-met':
      'Weeks fill up for everybody. Half an hour is enough to start again; write “next meeting” to me to see or move yours.',
    'tip.giving':
      'You seem to carry more of it at the moment. That is often unseen from the other side, and one sentence about it usually helps.',
    'tip.receiving':
      'You seem to get more than you give at the moment. Asking what would be useful to the other often uncovers something you can easily give.',
    'tip.going':
      'Some times are harder than others. Many pairs get further by talking about how they talk, once.',
    'guide.title': 'For your next conversation',
    'guide.notice':
      'Say what you notice, without blame: “I see that we have moved twice. How is that for you?”',
    'guide.ask': 'Ask, and listen to the end: “What would make our next hour worth it for you?”',
    'guide.wish': 'Say what you need, in one sentence: “It would help me if …”',
    'guide.agree': 'Agree on one small thing for next time, and who brings what.',
    'offer-talk.title': 'Would you like to talk to someone?',
    'offer-talk.body':
      'The coordinator of {program} can help. If you press the button, this goes to the coordinator with your name: “{words}”',
    'offer-talk.words': 'I would like to talk with you about my pair in {program}.',
    'offer-end.title': 'It is all right to stop',
    'offer-end.body':
      'Not every pair fits, and that is nobody’s fault. You can end here, without reasons. {partner} will be told kindly, and each of you is first in line for the next pairing.',
    'button.talk': 'Ask the coordinator to talk',
    'button.end': 'End our pairing',
    'button.end-now': 'Yes, end it',
    'end.sure': 'Your pairing ends at once, and your meetings ahead are cancelled. Nobody asks why.',
    'button.pair': 'My pair',
    'button.check-in': 'Check in',
    'watch.title': 'A small nudge',
    'watch.first-meeting':
      'We have not heard of a first meeting between you and {partner} yet. If you have met, tell me with the button on that meeting. If not: half an hour is enough to begin.',
    'watch.second-meeting':
      'Your first meeting with {partner} was a while ago. The second is the one that makes the difference; a short one will do.',
    'watch.contact':
      'It has been quiet around you and {partner} for three weeks. That happens. Is there anything that would help?',
    'watch.help':
      'If it does not work out, that is fine too: you can talk to the coordinator, or end here without reasons.',
    'watch.asks': '“Ask the coordinator to talk” sends, with your name: “{words}”',
    'hand.title': 'An offer to help',
    'hand.body':
      '{from} coordinates {program} and offers you and {partner} a hand. You do not need to do anything; there is nothing wrong with how you do it.',
    'hand.same':
      'Each of you got this, in the same words. What you answer stays between the coordinator and you.',
    'button.fine': 'No, thank you',
    'fine.title': 'All right',
    'fine.body': 'Then all stays as it is, and nobody is told. Enjoy your time with {partner}.',
    'next.title': 'No check-in is open',
    'next.at': 'I will ask you about you and {partner} on {at, date, day}.',
    'next.last': 'There are no more check-ins in this round. How it was is asked at the end.',
    'next.no-pair': 'Check-ins begin when you have a partner.',
    'next.standing': 'Where do I stand?',
  },
};

export const refusals = {
  en: {
    'pair-has-ended': 'This pairing has ended, so there is nothing more to answer.',
    'not-your-pair': 'This is about another pair.',
    'not-asked': 'This question has not been asked yet.',
  },
};
