import type { InputOf } from '../../../shared/door.ts';
import type { check as contract, Readiness } from '../../../shared/office/readiness/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { everyone } from '../../texts.ts';
import { lookThrough } from '../audience.ts';
import { lastReading } from '../directory.ts';
import { programOf } from '../known.ts';
import { checks } from './checks.ts';
import { countReachable, nobodyYet } from './reachability.ts';
import { sayTo } from './texts.ts';

/** Audience = reachable + to install + unreachable, always. */
export async function check(
  app: App,
  { id }: Actor,
  { programId }: InputOf<typeof contract>,
): Promise<Readiness> {
  const program = await programOf(app, programId);
  const counts = nobodyYet();
  const { inside } = await lookThrough(app, program.settings.audience, {
    also: ['mail'],
    seen: (people) => countReachable(app, people, counts),
  });
  const { withoutMailbox, unreachable, ...reached } = counts;
  const [people, { endedAt }, reader] = await Promise.all([
    app.store.people.count(),
    lastReading(app),
    app.store.people.get(id),
  ]);
  return {
    audience: inside,
    ...reached,
    unreachable: [...unreachable].map(([reason, people]) => ({ reason, people })),
    directory: { people, syncedAt: endedAt },
    checks: await checks(
      app,
      program.settings,
      { audience: inside, withoutMailbox },
      sayTo(reader ?? everyone),
    ),
  };
}
