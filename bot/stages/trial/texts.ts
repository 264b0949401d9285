export const texts = {
  en: {
    'ask.title': 'Would you like to go on?',
    'ask.body':
      'Your trial with {partner} in {program} is over. Would you like to go on together until {until, date, day}, or end here?',
    'ask.private':
      'Each of you is asked alone. What you choose is not told to anyone; each of you learns only the outcome. Ending is fine, and nobody asks why.',
    'remind.title': 'Still time to decide',
    'remind.body':
      'Would you like to go on with {partner} in {program} until {until, date, day}, or end here? Without your answer, the pairing ends in a week.',
    'button.go-on': 'Go on',
    'button.end': 'End here',
    'button.rather-go-on': 'I would rather go on',
    'button.rather-end': 'I would rather end here',
    'noted.title': 'Noted, thank you',
    'noted.go-on': 'You would like to go on with {partner}. Each of you will hear the outcome.',
    'noted.end': 'You would like to end here. Each of you will hear the outcome, in the same words.',
    'noted.change': 'Until then you can change your mind.',
    'confirmed.title': 'You go on together',
    'confirmed.body':
      'Good news: {partner} and you are going on in {program} until {until, date, day}. Your meetings continue as before.',
    'ended.title': 'Thank you',
    'ended.ended-at-trial':
      'The trial of {partner} and you in {program} ends here. Not every pair goes on, and that is nobody’s fault. Thank you for the time you gave each other.',
    'ended.no-answer-at-trial':
      'The trial of {partner} and you in {program} ends here, as it was not confirmed. That happens in busy weeks, and it is nobody’s fault. Thank you for the time you gave each other.',
    'ended.ended-by-partner':
      'Your pairing with {partner} in {program} has come to its end. That can have many reasons, and none of them needs to be about you. Thank you for the time you gave.',
    'ended.partner-left':
      '{partner} cannot go on in {program}, so your pairing ends here. Thank you for the time you gave.',
    'ended.partner-unreachable':
      'We could not reach {partner} in Teams, so your pairing in {program} does not begin. That has nothing to do with you.',
    'ended.round-cancelled':
      'Your pairing with {partner} in {program} has come to its end. Thank you for the time you gave.',
    'ended.next':
      'You are first in line for the next pairing. There is nothing you need to do; you can pause or leave at any time.',
    'ended.meetings': 'Meetings that were ahead are cancelled for you.',
    'done.title': 'Your pairing has ended',
    'done.body':
      '{partner} will be told kindly, without reasons. Meetings that were ahead are cancelled for you.',
    'two.title': 'You go on as two',
    'two.body': '{left} cannot go on in {program}. {partner} and you go on together; your meetings continue.',
    'button.pair': 'My pair',
    'button.standing': 'Where do I stand?',
  },
};

export const refusals = {
  en: {
    'pair-has-ended': 'This pairing has ended, so there is nothing more to answer.',
    'not-your-pair': 'This is about another pair.',
    'not-asked': 'This question has not been asked yet.',
    'already-settled':
      'This is settled already: you are going on together. If you would rather stop, open “My pair” or write “leave”.',
  },
};
