import type { Figure } from '../../metrics.ts';
import type { ReasonName } from './count-names.ts';
import { isReasoned, type Reasoned } from './reasons.ts';
import { TOO_FEW, type Words } from './words.ts';

export const reasonLabels: Record<ReasonName, string> = {
  closedChat: 'removed the app or blocked it',
  noApp: 'the app is not installed for them, or not allowed',
  noTeams: 'never used Teams',
  notDelivered: 'the message failed',
  notSent: 'not sent yet, or withdrawn',
  waitNobodyLeft: 'nobody was left to pair them with',
  waitRuledOut: 'the rules allowed nobody',
  waitCameLate: 'came after the pairs were made',
  waitPairEnded: 'their pair ended',
  waitAway: 'on a break or out of reach as pairs were made',
  waitPairing: 'pairs are not made yet',
  endedByOne: 'one of them ended it',
  endedAtTrial: 'ended after the trial',
  endedUnanswered: 'no answer at the end of the trial',
  endedLeft: 'one left or could not be reached',
  endedWithRound: 'the round was cancelled',
};

const leads: Record<Reasoned, string> = {
  reach: 'Not reached',
  waiting: 'Why they wait',
  'ended-early': 'Why they ended',
};

/** Why, of a figure that is told with reasons: a lead and, for each reason, about how many; null for any other. */
export function reasonsSaid(figure: Figure, { number }: Words): { lead: string; reasons: string[] } | null {
  const { name, reasons, value } = figure;
  if (!isReasoned(name) || reasons === undefined || value === null) return null;
  const most = figure.unit === 'people' ? figure.high : null;
  const told = (about: number) =>
    most !== null && about > most ? `up to ${number(most)}` : `about ${number(about)}`;
  const said = reasons?.map((one) => `${told(one.about)}: ${reasonLabels[one.name]}`);
  if (said?.length === 0) return { lead: leads[name], reasons: ['fewer than five for each reason'] };
  return { lead: leads[name], reasons: said ?? [TOO_FEW.toLowerCase()] };
}

/** The same in one line. */
export function reasonsLine(figure: Figure, words: Words): string | null {
  const said = reasonsSaid(figure, words);
  return said && `${said.lead}: ${said.reasons.join('; ')}`;
}
