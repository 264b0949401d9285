import { startTenant, type TenantOptions } from '../../tenant/index.ts';

// The tenant in a box as a process of its own, with the app installed for everybody. It answers what its parent asks.

const tenant = await startTenant({
  trafficKept: 500,
  ...(JSON.parse(process.argv[2] ?? '{}') as TenantOptions),
});
const members = tenant.people.filter(({ guest }) => !guest).map(({ id }) => id);
const coordinator = tenant.people.find(({ roles }) => roles.includes('Program.Coordinator'))?.id ?? '';
for (let at = 0; at < members.length; at += 500)
  await Promise.all(members.slice(at, at + 500).map((id) => tenant.open(id)));

type Ask = { id: number; about: keyof typeof answers; given?: string };

const answers = {
  settings: () => tenant.settings,
  members: () => members,
  counts: () => ({ ...tenant.counts }),
  token: () => tenant.token(coordinator),
  bot: (url = '') => {
    tenant.botUrl = url;
  },
  /** Its bot service serves nobody for a minute, however often it is asked. */
  away: () => {
    const over = performance.now() + 60_000;
    const match = /./;
    match.test = () => performance.now() < over;
    tenant.fail({ where: 'connector', status: 503, times: 1e9, match });
  },
  /** How many announcements each person has in their chat. */
  announced: () =>
    members.map(
      (id) => tenant.chat(id).filter(({ card }) => JSON.stringify(card).includes('opt-in.join')).length,
    ),
  /** The last bodies that were said to somebody, and where. */
  bodies: () =>
    tenant.traffic
      .filter(({ method, url, status }) => method === 'POST' && /\/activities/.test(url) && status === 201)
      .map(({ url, requestBody }) => ({ url, body: JSON.stringify(requestBody) })),
};

process.on('message', async ({ id, about, given }: Ask) => {
  process.send?.({ id, answer: await answers[about](given) });
});
process.once('disconnect', () => void tenant.close().then(() => process.exit(0)));
process.send?.({ ready: true });
