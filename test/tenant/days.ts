import { chatting } from './chatting.ts';
import { startTenant, type Tenant } from './index.ts';
import { type Activity, type Bot, startBot, visit } from './visitor.ts';

const HOUR = 3_600_000;

/** A small company whose clock can be moved, from a Monday at midnight UTC, with a bot that answers presses. */
export interface Days {
  tenant: Tenant;
  bot: Bot;
  send(person: string, card: object): Promise<void>;
  /** Lets people look at their cards every so many hours; tells how many acted. */
  hoursPass(hours: number, step?: number): Promise<number>;
  skip(hours: number): void;
  /** What was pressed, in order. */
  presses(): Activity['value']['action'][];
  close(): Promise<void>;
}

export async function days(turn: (activity: Activity) => object): Promise<Days> {
  let now = new Date('2026-11-23T00:00:00Z');
  const tenant = await startTenant({ people: 26, now: () => now });
  const chats = chatting(tenant, await visit(tenant));
  const bot = await startBot(tenant, (activity) => (activity.type === 'invoke' ? turn(activity) : {}));
  const skip = (hours: number) => {
    now = new Date(now.getTime() + hours * HOUR);
  };
  return {
    tenant,
    bot,
    skip,
    send: async (person, card) => void (await chats.send(await chats.chatWith(person), card)),
    hoursPass: async (hours, step = 2) => {
      let acted = 0;
      for (let hour = 0; hour < hours; hour += step) {
        skip(step);
        acted += await tenant.live();
      }
      return acted;
    },
    presses: () => bot.activities.filter(({ type }) => type === 'invoke').map(({ value }) => value.action),
    close: async () => {
      await tenant.close();
      await bot.close();
    },
  };
}
