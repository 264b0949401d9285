import type { FigureName } from '../../shared/metrics.ts';
import type { Instant } from '../../shared/time.ts';
import type { Tenant } from '../tenant/index.ts';
import type { Pressed } from '../tenant/types.ts';
import { booked, fromBot } from './oracle.ts';

/** A check-in can come too late, and then the card says so: only what the person was thanked for is an answer. */
const thanked = ({ verb, shown }: Pressed) =>
  verb !== 'check-ins.answer' || JSON.stringify(shown).includes('Thank you');

/** What people were seen to press in their chats. */
const pressesOf = (tenant: Tenant, verb: string) =>
  tenant.people.flatMap(({ id }) =>
    fromBot(tenant, id)
      .flatMap(({ presses = [] }) => presses)
      .filter((press) => press.verb === verb && thanked(press))
      .map(({ data }) => ({ ...data, personId: id }) as Record<string, unknown>),
  );

const distinct = (rows: Record<string, unknown>[], ...by: string[]): Record<string, unknown>[] => [
  ...new Map(rows.map((row) => [by.map((name) => row[name]).join(), row])).values(),
];

const share = (count: number, of: number) => ({ count, of, value: count / of });

/** HR's figures, counted from the tenant's own record: who got what, who pressed what, what stands in the calendars. */
export function figuresSeen(
  tenant: Tenant,
  now: Instant,
): Partial<Record<FigureName, { value: number; count?: number; of?: number }>> {
  const seen = (verb: string, ...by: string[]) => distinct(pressesOf(tenant, verb), ...by);
  const reached = tenant.people.filter(({ id }) => fromBot(tenant, id).length > 0).length;
  const joined = seen('opt-in.join', 'personId').length;
  const answers = seen('check-ins.answer', 'pairId', 'number', 'personId');
  const surveys = seen('evaluation.answer', 'personId');
  const rated = (test: (rate: number) => boolean) =>
    surveys.filter(({ recommend }) => test(Number(recommend))).length;
  const met = seen('meetings.report', 'meetingId', 'personId').filter((row) => row.met === 'yes');
  const past = booked(tenant).filter(({ end, cancelled }) => end <= now && !cancelled).length;
  return {
    'opt-in': share(joined, reached),
    assessed: share(seen('assessment.confirm', 'personId').length, joined),
    'meetings-held': share(distinct(met, 'meetingId').length, past),
    balance: share(answers.filter(({ balance }) => Number(balance) === 0).length, answers.length),
    satisfaction: {
      value: surveys.reduce((sum, { satisfaction }) => sum + Number(satisfaction), 0) / surveys.length,
    },
    recommendation: {
      value: ((rated((rate) => rate >= 9) - rated((rate) => rate <= 6)) / surveys.length) * 100,
    },
  };
}
