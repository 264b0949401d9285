import { onTestFinished } from 'vitest';
import type { Contract, OutputOf, SentTo } from '../shared/door.ts';
import { create } from '../shared/office/programs/contract.ts';
import { launch, preview } from '../shared/office/rounds/contract.ts';
import type { Page } from '../shared/paging.ts';
import {
  type ProposalView,
  type ProposedPair,
  proposal,
  propose,
  proposedPairs,
  proposedWaiting,
  publish,
  type WaitingPerson,
} from '../shared/pairing/contract.ts';
import type { PairingSettings } from '../shared/pairing/settings.ts';
import { DAY, HOUR } from '../shared/time.ts';
import { movedClock } from './clock.ts';
import { type Answered, ask, knock } from './office.ts';
import { preparedDatabase, run } from './running.ts';
import { type Colleague, startTenant, type TenantOptions } from './tenant/index.ts';

const MONDAY = '2027-01-04T08:00:00.000Z';

/** A proposal with all its pages. */
export interface WholeProposal extends ProposalView {
  pairs: ProposedPair[];
  waiting: WaitingPerson[];
}

async function wholeOf<Line>(page: (after: { after?: string }) => Promise<Page<Line>>): Promise<Line[]> {
  const lines: Line[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const found: Page<Line> = await page(next ? { after: next } : {});
    lines.push(...found.lines);
    next = found.next;
  }
  return lines;
}

export interface WorldOptions extends TenantOptions {
  settings?: Record<string, string>;
  /** Takes what ends the world; a world of a whole file ends with the file. */
  until?: (end: () => Promise<void>) => void;
}

/**
 * The real product on a store of its own, a tenant in a box around it, and a clock that is moved.
 * People answer only when a test makes them.
 */
export async function world({ until = onTestFinished, ...options }: WorldOptions = {}) {
  const clock = movedClock(MONDAY);
  const tenant = await startTenant({ people: 24, seed: 1, now: clock.date, appEverywhere: true, ...options });
  const database = await preparedDatabase();
  const product = await run(tenant, database.url, clock, options.settings);
  until(async () => {
    await product.close();
    await tenant.close();
    database.remove();
  });

  const who = (name: string): Colleague => tenant.colleague(name);
  const token = (name: string) => tenant.token(who(name).id);
  const hr = tenant.people.find(({ roles }) => roles.includes('Program.Coordinator')) as Colleague;

  async function tick() {
    await product.tick();
    await product.deliver();
  }
  async function pass(milliseconds: number) {
    clock.move(milliseconds);
    await tick();
  }

  /** HR has the engine propose, and looks at what it came to. */
  async function proposed(roundId: string, settings?: PairingSettings): Promise<WholeProposal> {
    const begun = await ask(product.url, await token(hr.name), propose, { roundId, settings });
    await product.app.errands.run(begun.id, async () => undefined);
    const run = await product.app.store.pairingRuns.get(begun.id);
    if (run?.outcome !== 'done') throw new Error(`the run ended ${run?.outcome}: ${run?.reason?.code}`);
    return atHand(roundId);
  }

  /** The latest proposal, as HR reads it. */
  async function atHand(roundId: string): Promise<WholeProposal> {
    const as = await token(hr.name);
    const made = (await ask(product.url, as, proposal, { roundId })) as ProposalView;
    const { proposalId } = made;
    const page = { proposalId, size: 7 };
    return {
      ...made,
      pairs: await wholeOf((after) => ask(product.url, as, proposedPairs, { ...page, ...after })),
      waiting: await wholeOf((after) => ask(product.url, as, proposedWaiting, { ...page, ...after })),
    };
  }

  return {
    clock,
    tenant,
    product,
    store: product.app.store,
    who,
    hr,
    tick,
    hoursPass: (hours: number) => pass(hours * HOUR),
    /** Day by day, as time does: what is due on the way happens on the way. */
    async daysPass(days: number) {
      for (let day = 0; day < days; day += 1) await pass(DAY);
    },
    /** Everything said to a person so far, as the bot's cards. */
    said: (name: string) => tenant.chat(who(name).id).filter(({ from }) => from === 'bot'),
    async say(name: string, text: string) {
      await tenant.say(who(name).id, text);
      await product.deliver();
    },
    /** Presses the button with this verb on the newest card that has it; gives back the invoke's answer. */
    async press(name: string, verb: string, inputs: Record<string, string> = {}, data?: object) {
      const message = tenant
        .chat(who(name).id)
        .findLast(({ card }) => JSON.stringify(card ?? {}).includes(`"${verb}"`));
      if (!message) throw new Error(`${name} has no card with ${verb}`);
      const answer = await tenant.press(who(name).id, message.id, {
        verb,
        inputs,
        ...(data ? { data } : {}),
      });
      await product.deliver();
      return answer;
    },
    knock: async <C extends Contract>(
      name: string,
      contract: C,
      input: SentTo<C>,
    ): Promise<Answered<OutputOf<C>>> => {
      const answered = await knock(product.url, await token(name), contract, input);
      await product.deliver();
      return answered;
    },
    async ask<C extends Contract>(name: string, contract: C, input: SentTo<C>): Promise<OutputOf<C>> {
      const output = await ask(product.url, await token(name), contract, input);
      await product.deliver();
      return output;
    },
    /** HR creates a program and launches it; everyone gets the announcement. */
    async launched(): Promise<string> {
      await tick();
      const as = hr.name;
      const { id: programId } = await ask(product.url, await token(as), create, {
        template: 'skill-exchange',
        name: 'Learning together',
      });
      const { audience } = await ask(product.url, await token(as), preview, { programId });
      const { roundId } = await ask(product.url, await token(as), launch, { programId, people: audience });
      await tick();
      return roundId;
    },
    proposed,
    atHand,
    /** HR has the engine propose and publishes what it proposes. */
    async published(roundId: string): Promise<void> {
      await tick();
      const { proposalId } = await proposed(roundId);
      await ask(product.url, await token(hr.name), publish, { roundId, proposalId });
      await tick();
    },
  };
}

export type World = Awaited<ReturnType<typeof world>>;
