import { address, command, MOST_PEOPLE, MOST_PORT, MOST_SEED, typed, whole } from '../command.ts';
import { startTenant } from './index.ts';
import type { TenantOptions } from './types.ts';

const usage = `npm run tenant -- [--people 240] [--seed 1] [--port PORT] [--traffic FILE] [--state FILE] [--limits]
                  [--bot http://127.0.0.1:3978/api/messages] [--tab http://127.0.0.1:3978/tab/]

  --people    how many work in the company
  --seed      which company is drawn
  --port      where the tenant listens; any free port unless said
  --traffic   a file for the record of all traffic, as JSON lines
  --state     a file in which the company's state is kept from one run to the next
  --limits    keep Microsoft's limits
  --bot       where the product takes what people write and press
  --tab       where the product's pages are`;

const options = {
  people: { type: 'string', default: '240' },
  seed: { type: 'string', default: '1' },
  port: { type: 'string' },
  traffic: { type: 'string' },
  state: { type: 'string' },
  bot: { type: 'string', default: 'http://127.0.0.1:3978/api/messages' },
  tab: { type: 'string', default: 'http://127.0.0.1:3978/tab/' },
  limits: { type: 'boolean', default: false },
} as const;

function asked(args: readonly string[]): TenantOptions & { bot: string; tab: string } {
  const { people, seed, port, traffic, state, bot, tab, limits } = typed(args, options);
  return {
    people: whole('people', people, 1, MOST_PEOPLE),
    seed: whole('seed', seed, 0, MOST_SEED),
    ...(port ? { port: whole('port', port, 1, MOST_PORT) } : {}),
    ...(traffic ? { traffic } : {}),
    ...(state ? { stateFile: state } : {}),
    limits,
    bot: address('bot', bot),
    tab: address('tab', tab),
  };
}

await command(usage, async (args) => {
  const { bot, tab, ...wanted } = asked(args);
  const tenant = await startTenant(wanted);
  tenant.botUrl = bot;
  const settings = { PUBLIC_URL: new URL(tab).origin, ...tenant.settings };
  console.log(
    `# A tenant of ${tenant.people.length} people at ${tenant.url}; its buttons: ${tenant.url}/control/people`,
  );
  console.log(`# The bot is expected at ${bot}, the tab at ${tab}`);
  for (const [name, value] of Object.entries(settings)) console.log(`${name}=${value}`);
  const stop = () => void tenant.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
});
