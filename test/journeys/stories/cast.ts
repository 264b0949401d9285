import { confirm, save } from '../../../shared/assessment/contract.ts';
import type { SentTo } from '../../../shared/door.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import { daysLater } from '../../../shared/time.ts';
import { launchedWith, only, saidWith, textOf } from '../../bot/stages/early.ts';
import { type World, world } from '../../world.ts';

type Said = Partial<SentTo<typeof save>>;

/**
 * A company and a round that these people, or so many, are invited to. All that happens in a story comes through the product's
 * doors: buttons in chat, what is typed, the tab, the clock. The clock stands at a time when all of them work.
 */
export async function cast(
  wanted: readonly string[] | number,
  { program = {}, ...options }: Parameters<typeof world>[0] & { program?: Partial<ProgramSettings> } = {},
) {
  const there = await world({ people: 24, ...options });
  await there.hoursPass(2);
  const [channel] = there.tenant.channels;
  if (!channel) throw new Error('the tenant has no channel');
  const { teamId, channelId, name } = channel;
  const names = typeof wanted === 'number' ? members(there).slice(0, wanted) : wanted;
  const part = { ...only(there, ...names), channel: { teamId, channelId, name }, ...program };
  const roundId = await launchedWith(there, 'Learning together', part);
  await there.tick();
  return { ...there, ...acts(there), roundId, channelId, names };
}

/** Colleagues with a role at the desk are left out, and whoever a program never addresses. */
const members = ({ tenant }: World) =>
  tenant.people.filter(({ roles, guest }) => roles.length === 0 && !guest).map(({ name }) => name);

export type Cast = Awaited<ReturnType<typeof cast>>;

/** Says yes in chat, and what they offer and want in the tab. */
async function joins(there: World, roundId: string, name: string, said: Said = {}) {
  await there.press(name, 'opt-in.join');
  const skills = { offers: ['Spreadsheets', 'Presenting'], wants: ['Presenting', 'Spreadsheets'] };
  await there.ask(name, save, { roundId, ...skills, goals: ['Give a talk'], languages: ['en'], ...said });
  await there.ask(name, confirm, { roundId });
}

function acts(there: World) {
  const has = (name: string, words: string) => saidWith(there, name, words).length;
  return {
    /** Whether, and how often, the person was told something with these words in it. */
    has,
    /** What the bot last said with these words in it. */
    saying: (name: string, words: string) => textOf(saidWith(there, name, words).at(-1)),
    /** What stands on a card once the button was pressed. */
    async shown(name: string, verb: string, inputs: Record<string, string> = {}, data?: object) {
      const { body } = await there.press(name, verb, inputs, data);
      return JSON.stringify((body as { value?: unknown } | undefined)?.value ?? body);
    },
    /** Presses a button on the newest card with these words: older cards have it too. */
    async on(name: string, words: string, verb: string, inputs: Record<string, string> = {}, data?: object) {
      const message = saidWith(there, name, words).at(-1);
      if (!message) throw new Error(`${name} was not told ${words}`);
      const pressed = await there.tenant.press(there.who(name).id, message.id, {
        verb,
        inputs,
        ...(data ? { data } : {}),
      });
      await there.product.deliver();
      return JSON.stringify(pressed.body);
    },
    joins: (roundId: string, name: string, said: Said = {}) => joins(there, roundId, name, said),
    /** Of these, who is written below the other's introduction. */
    async pairId(roundId: string, name: string) {
      return (await there.store.pairs.of(roundId, there.who(name).id))?.id ?? '';
    },
    /** Both have joined and are paired, and know it. */
    async together(roundId: string, ...names: string[]) {
      for (const name of names) await joins(there, roundId, name);
      await there.published(roundId);
      await there.tick();
    },
    /** On to the day so many days after the given one, without living through those between. */
    async dayAfter(at: string, days: number) {
      there.clock.set(daysLater(at, days));
      await there.tick();
      await there.tick();
    },
  };
}
