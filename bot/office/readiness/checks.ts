import type { Check } from '../../../shared/office/readiness/contract.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { App } from '../../app.ts';
import { lastReading } from '../directory.ts';
import { registered } from './registration.ts';
import { say } from './texts.ts';

export interface Counted {
  audience: number;
  withoutMailbox: number;
}

/** What to put right before the launch, each with the setting or permission to change. */
export async function checks(app: App, settings: ProgramSettings, counted: Counted): Promise<Check[]> {
  return [
    await directory(app),
    audience(counted),
    await organizers(app),
    mailboxes(counted),
    address(app),
    channel(settings),
    ...(await registered(app)),
  ];
}

async function directory(app: App): Promise<Check> {
  const [reading, run, people] = await Promise.all([
    lastReading(app),
    app.store.runs.latest('readiness.sync'),
    app.store.people.count(),
  ]);
  const name = say('directory.name');
  if (run && run.failed > 0) return { name, ok: false, detail: say('directory.failed', { why: run.why }) };
  if (reading.endedAt) {
    return { name, ok: true, detail: say('directory.ok', { people, at: new Date(reading.endedAt) }) };
  }
  return {
    name,
    ok: false,
    detail: say(reading.startedAt ? 'directory.reading' : 'directory.never', { people }),
  };
}

const audience = ({ audience: people }: Counted): Check => ({
  name: say('audience.name'),
  ok: people > 0,
  detail: say(people > 0 ? 'audience.ok' : 'audience.none', { people }),
});

async function organizers({ config, store }: App): Promise<Check> {
  const given = config.organizers;
  const strange: string[] = [];
  for (const mailbox of given) if (!(await store.people.hasMailbox(mailbox))) strange.push(mailbox);
  const key = given.length === 0 ? 'none' : strange.length > 0 ? 'strange' : 'ok';
  const detail = say(`organizers.${key}`, { many: given.length, strange: strange.join(', ') });
  return { name: say('organizers.name'), ok: key === 'ok', detail };
}

const mailboxes = ({ withoutMailbox: people }: Counted): Check => ({
  name: say('mailboxes.name'),
  ok: people === 0,
  detail: say(people === 0 ? 'mailboxes.ok' : 'mailboxes.missing', { people }),
});

function address({ config: { publicUrl: url } }: App): Check {
  const ok = url.startsWith('https://');
  return { name: say('address.name'), ok, detail: say(ok ? 'address.ok' : 'address.plain', { url }) };
}

const channel = ({ channel }: ProgramSettings): Check => ({
  name: say('channel.name'),
  ok: channel !== null,
  detail: channel ? say('channel.ok', { channel: channel.name }) : say('channel.none'),
});
