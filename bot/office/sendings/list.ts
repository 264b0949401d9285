import type { InputOf } from '../../../shared/door.ts';
import type { list as contract, SendingLine } from '../../../shared/office/sendings/contract.ts';
import { timeLeft } from '../../../shared/office/sendings/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import { type Instant, later, MINUTE, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { roundOf } from '../known.ts';

type Tally = Awaited<ReturnType<App['store']['sendings']['tallies']>>[number];
type Hold = Awaited<ReturnType<App['store']['holds']['of']>>[number];

// Entries in calendars are no messages to people.
const toNobody = /^meetings\.(book|cancel)$/;

/** All sendings of a round, the latest first; each person of each in exactly one bucket. */
export async function list(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<SendingLine[]> {
  await roundOf(app, roundId);
  const { store, clock } = app;
  const [tallies, holds] = await Promise.all([
    store.sendings.tallies(roundId, later(clock.now(), -MINUTE)),
    store.holds.of(roundId),
  ]);
  const heldBy = new Map(holds.map((hold) => [hold.exchange, hold]));
  const exchanges = [...new Set(tallies.map(({ exchange }) => exchange))].filter(
    (name) => !toNobody.test(name),
  );
  const lines = await Promise.all(
    exchanges.map((exchange) =>
      lineOf(
        app,
        roundId,
        tallies.filter((tally) => tally.exchange === exchange),
        heldBy.get(exchange),
        clock.now(),
      ),
    ),
  );
  return lines.sort((a, b) => ((a.lastAt ?? '') < (b.lastAt ?? '') ? 1 : -1));
}

async function lineOf(
  { store }: App,
  roundId: string,
  tallies: readonly Tally[],
  hold: Hold | undefined,
  now: Instant,
): Promise<SendingLine> {
  const exchange = tallies[0]?.exchange ?? '';
  const of = (...outcomes: Tally['outcome'][]) => tallies.filter(({ outcome }) => outcomes.includes(outcome));
  const waiting = sum(of('waiting', 'paused'), ({ n }) => n);
  const perSecond = rate(of('sent'), now);
  const missed = of('unreachable', 'failed').length > 0 ? await store.sendings.missed(roundId, exchange) : [];
  const because = (bucket: string) =>
    missed.flatMap(({ outcome, reason, n }) =>
      outcome === bucket ? [{ reason: reason ?? 'not said', people: n }] : [],
    );
  return {
    exchange,
    people: sum(tallies, ({ n }) => n),
    waiting,
    retrying: sum(of('waiting'), ({ tried }) => tried),
    sent: sum(of('sent'), ({ n }) => n),
    withdrawn: sum(of('withdrawn'), ({ n }) => n),
    failed: because('failed'),
    unreachable: because('unreachable'),
    held: hold?.kind ?? null,
    heldAt: hold?.at ?? null,
    perSecond,
    timeLeft: hold ? null : timeLeft(waiting, perSecond),
    lastAt: tallies.reduce<string | null>(
      (last, { lastAt }) => (lastAt && lastAt > (last ?? '') ? lastAt : last),
      null,
    ),
  };
}

const SHORTEST_MS = 5_000;

/** Over the last minute, or since it began if that is less; the first seconds tell too little of it to be taken alone. */
function rate(sent: readonly Tally[], now: Instant): number {
  const began = sent.map(({ sinceAt }) => sinceAt ?? now).reduce((a, b) => (a < b ? a : b), now);
  const over = Math.min(MINUTE, Math.max(SHORTEST_MS, millis(now) - millis(began)));
  return (sum(sent, ({ lately }) => lately) * 1_000) / over;
}

const sum = <Item>(items: readonly Item[], number: (item: Item) => number): number =>
  items.reduce((total, item) => total + Number(number(item)), 0);
