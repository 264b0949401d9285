import type { NoticeRate } from '../../../shared/office/sendings/notices.ts';

const names: Record<string, string> = {
  'awareness.announce': 'Announcement',
  'awareness.post': 'Post in the channel',
  'awareness.remind-1': 'First reminder',
  'awareness.remind-2': 'Second reminder',
  'assessment.remind': 'Reminder to finish the answers',
  'pairing.tell-waiting': 'Who has to wait for a partner',
  'pairing.late': 'Who came after the pairs were made',
  'guidance.introduce': 'Introduction of the partners',
  'guidance.prepare': 'Preparing for the first meeting',
  'guidance.propose': 'Agreement to read and sign',
  'guidance.sign': 'Agreement signed',
  'guidance.signed-by': 'One of them has signed',
  'meetings.ask': 'Did you meet?',
  'meetings.held': 'A partner says that they met',
  'meetings.elsewhere': 'Meetings for a calendar elsewhere',
  'meetings.trouble': 'Something is in the way of a meeting',
  'meetings.no-time': 'No time found for a meeting',
  'check-ins.ask': 'Check-in',
  'check-ins.watch': 'Pairs that have gone quiet',
  'check-ins.help': 'Tips and help',
  'check-ins.offer-hand': 'A hand offered by a coordinator',
  'trial.ask': 'End of the trial',
  'trial.remind': 'End of the trial, once more',
  'trial.settle': 'Outcome of the trial',
  'evaluation.ask': 'Closing survey',
  'evaluation.complete': 'Thanks and certificate',
  'evaluation.milestone': 'Milestones reached',
  'evaluation.thank': 'Thanks passed on',
  'evaluation.shout-out': 'Shout-outs in the channel',
  'evaluation.judge-story': 'What became of a success story',
  'evaluation.report': 'The report of the round',
  'report.digest': 'Weekly digest in the channel',
  'questions.answer': 'Answers to questions',
  'opt-in.resume': 'Back from a break',
  'rounds.cancel': 'The round was cancelled',
  'sendings.notice': 'Lines in activity feeds',
  'sendings.correct': 'Corrections of sent cards',
  'sendings.recall': 'Sent cards taken back',
};

/** An exchange in a coordinator's words; of one that has none yet, its own name. */
export const nameOf = (exchange: string): string =>
  names[exchange] ?? exchange.replace(/[.-]/g, ' ').replace(/^./, (first) => first.toUpperCase());

/** What goes to a channel is nobody's own: it stays as it was posted. */
const posts = new Set(['awareness.post', 'evaluation.report', 'evaluation.shout-out', 'report.digest']);

/** The cards that may be put right or taken back: who drew them stands by them. */
export const isCard = (exchange: string): boolean =>
  !exchange.startsWith('sendings.') && !posts.has(exchange);

export const rates: Record<NoticeRate, string> = {
  daily: 'At most once a day',
  weekly: 'At most once a week',
  never: 'Never',
};

/** A stretch of time in the largest unit that leaves a number one can picture. */
export function inShort(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes <= 1) return 'less than a minute';
  if (minutes < 90) return `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
