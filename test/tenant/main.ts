import { parseArgs } from 'node:util';
import { startTenant } from './index.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    seed: { type: 'string' },
    port: { type: 'string' },
    traffic: { type: 'string' },
    state: { type: 'string' },
    bot: { type: 'string', default: 'http://127.0.0.1:3978/api/messages' },
    tab: { type: 'string', default: 'http://127.0.0.1:3978/tab/' },
    limits: { type: 'boolean', default: false },
  },
});

const whole = (name: 'people' | 'seed' | 'port') => {
  const text = values[name];
  if (text === undefined) return {};
  if (!/^\d+$/.test(text)) throw new Error(`--${name} has to be a whole number, not ${text}`);
  return { [name]: Number(text) };
};

const tenant = await startTenant({
  ...whole('people'),
  ...whole('seed'),
  ...whole('port'),
  ...(values.traffic ? { traffic: values.traffic } : {}),
  ...(values.state ? { stateFile: values.state } : {}),
  limits: values.limits,
});
tenant.botUrl = values.bot;

console.log(
  `# A tenant of ${tenant.people.length} people at ${tenant.url}; its buttons: ${tenant.url}/control/people`,
);
console.log(`# The bot is expected at ${values.bot}, the tab at ${values.tab}`);
for (const [name, value] of Object.entries(tenant.settings)) console.log(`${name}=${value}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tenant.close().then(() => process.exit(0)));
