import type { Actor } from '../../../shared/person.ts';

/** Somebody of the small company presses a button, with what the card's fields hold. */
export interface Pressing {
  by: Actor;
  given: object;
}

const OPEN = { roundId: 'running', pairId: 'open' };
const actor = (id: string): Actor => ({ id, name: '', roles: [] });
const ada = (given: object = {}): Pressing => ({ by: actor('ada'), given: { ...OPEN, ...given } });
const by = (id: string, given: object = {}): Pressing => ({ ...ada(given), by: actor(id) });

const invited = { roundId: 'inviting' };
const confirmed = { pairId: 'confirmed' };
const completed = { pairId: 'completed' };
const terms = { from: 1, everyWeeks: 3, minutes: 60, place: 'Online', reach: 'In Teams' };
const checkIn = { number: 2, met: 'yes', going: 4, balance: 0 };

/** Each door of the chat, pressed in the ways that are answered differently; the first way is the plain one. */
export const pressed: Record<string, Record<string, Pressing>> = {
  'assessment.confirm': { '': ada(), 'in-time': by('rosa', invited) },
  'assessment.open': {
    '': ada(),
    skills: ada({ step: 'skills' }),
    ways: ada({ step: 'ways' }),
    summary: ada({ step: 'summary' }),
  },
  'assessment.save': {
    '': ada({ step: 'skills', offers: ['Spreadsheets'], wants: ['Presenting'] }),
    lacking: by('rosa', { ...invited, step: 'skills', offers: ['Spreadsheets'] }),
    back: ada({ step: 'levels', goTo: 'skills' }),
    'last-step': ada({ step: 'ways', wishes: ['grace'], avoids: ['kurt'] }),
  },
  'awareness.ask': { '': ada({ text: 'May I swap?' }), anonymous: ada({ text: 'May I?', anonymous: true }) },
  'awareness.asked': { '': ada({ questionId: 'question' }), open: ada({ questionId: 'asked' }) },
  'awareness.asking': { '': ada({ text: 'May I swap?' }) },
  'awareness.language': { '': ada() },
  'awareness.page': { '': ada() },
  'awareness.speak': { '': ada({ language: 'en-GB' }) },
  'check-ins.answer': {
    '': ada(checkIn),
    helped: ada({ ...checkIn, met: 'no', going: 2, comment: 'More time.', share: true }),
  },
  'check-ins.fine': { '': ada() },
  'check-ins.open': { '': ada(), nothing: by('kurt') },
  'evaluation.answer': { '': by('kurt', { satisfaction: 5, recommend: 9, goalsReached: 'yes' }) },
  'evaluation.feel': {
    '': by('kurt', { ...confirmed, fit: 'poor' }),
    good: by('kurt', { ...confirmed, fit: 'good' }),
  },
  'evaluation.keepsakes': { '': by('lin', completed) },
  'evaluation.open': { '': by('kurt') },
  'evaluation.offer-story': { '': by('kurt', { words: 'I gave my first talk.' }) },
  'evaluation.shout-out': {
    '': by('lin', { ...completed, wanted: true }),
    no: by('lin', { ...completed, wanted: false }),
  },
  'evaluation.story': { '': by('kurt'), told: by('lin') },
  'evaluation.take-back-story': { '': by('lin') },
  'evaluation.thank': { '': ada({ words: 'You made time for me.' }) },
  'evaluation.thanks': { '': ada() },
  'guidance.agreement': { '': ada() },
  'guidance.change-goal': { '': ada({ goalId: 'goal', steps: 'Ask around', seen: 'private' }) },
  'guidance.goals': { '': ada(), none: by('grace') },
  'guidance.learn': {
    '': ada({ lesson: 'listening', answer: 'b' }),
    last: ada({ lesson: 'conflict', answer: 'a' }),
  },
  'guidance.orientation': { '': ada() },
  'guidance.pair': { '': ada(), none: by('rosa'), completed: by('lin') },
  'guidance.propose': { '': ada({ ...terms, confidentiality: 'Between us.' }) },
  'guidance.reflect': { '': ada({ bring: 'Patience' }) },
  'guidance.reflection': { '': ada() },
  'guidance.set-goal': { '': ada({ text: 'Write a guide', firstSteps: 'Collect notes', share: true }) },
  'guidance.sign': { '': ada({ version: 1 }) },
  'guidance.tick': { '': ada({ done: 'step,goal' }), nothing: ada() },
  'guidance.versions': { '': ada() },
  'meetings.look': { '': ada({ meetingId: 'timeless' }) },
  'meetings.mine': { '': ada(), none: by('kurt') },
  'meetings.move': { '': ada({ meetingId: 'next' }) },
  'meetings.report': {
    '': ada({ meetingId: 'past', met: 'no' }),
    met: ada({ meetingId: 'past', met: 'yes' }),
  },
  'meetings.skip': { '': ada({ meetingId: 'next' }) },
  'meetings.take': { '': ada({ meetingId: 'next', startsAt: '2026-02-10T09:00:00.000Z' }) },
  'opt-in.contact-again': { '': ada({ sure: 'yes' }) },
  'opt-in.decline': {
    '': ada(invited),
    'ask-me': ada({ ...invited, next: 'ask-me' }),
    never: ada({ ...invited, next: 'never' }),
  },
  'opt-in.join': { '': ada(invited), again: ada() },
  'opt-in.leave': { '': ada({ why: 'No time', farewell: 'All the best!' }) },
  'opt-in.never': { '': ada({ sure: 'yes' }) },
  'opt-in.pause': { '': ada({ until: '2026-03-02' }) },
  'opt-in.resume': { '': by('lin', invited) },
  'opt-in.rounds': {
    '': ada(),
    waiting: by('rosa'),
    left: by('paul'),
    paused: by('lin'),
    confirmed: by('kurt'),
  },
  'privacy.erase': { '': ada({ confirm: 'delete' }) },
  'privacy.my-data': { '': ada() },
  'sendings.choose-notices': { '': ada({ rate: 'daily' }) },
  'sendings.notices': { '': ada() },
  'trial.answer': { '': ada({ choice: 'go-on' }), end: ada({ choice: 'end' }) },
  'trial.open': { '': ada() },
  'trial.end': { '': ada() },
};
