import type { Check } from '../../../shared/office/readiness/contract.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { App } from '../../app.ts';
import { lastReading } from '../directory.ts';
import { registered } from './registration.ts';
import type { Saying } from './texts.ts';

export interface Counted {
  audience: number;
  withoutMailbox: number;
}

/** What to put right before the launch, each with the setting or permission to change. */
export async function checks(
  app: App,
  settings: ProgramSettings,
  counted: Counted,
  say: Saying,
): Promise<Check[]> {
  return [
    await directory(app, say),
    audience(counted, say),
    await organizers(app, say),
    mailboxes(counted, say),
    address(app, say),
    channel(settings, say),
    ...(await registered(app, say)),
  ];
}

async function directory(app: App, say: Saying): Promise<Check> {
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

const audience = ({ audience: people }: Counted, say: Saying): Check => ({
  name: say('audience.name'),
  ok: people > 0,
  detail: say(people > 0 ? 'audience.ok' : 'audience.none', { people }),
});

async function organizers({ config, store }: App, say: Saying): Promise<Check> {
  const given = config.organizers;
  const strange = await store.people.unknownMailboxes(given);
  const key = given.length === 0 ? 'none' : strange.length > 0 ? 'strange' : 'ok';
  const detail = say(`organizers.${key}`, { many: given.length, strange: strange.join(', ') });
  return { name: say('organizers.name'), ok: key === 'ok', detail };
}

const mailboxes = ({ withoutMailbox: people }: Counted, say: Saying): Check => ({
  name: say('mailboxes.name'),
  ok: people === 0,
  detail: say(people === 0 ? 'mailboxes.ok' : 'mailboxes.missing', { people }),
});

function address({ config: { publicUrl: url } }: App, say: Saying): Check {
  const ok = url.startsWith('https://');
  return { name: say('address.name'), ok, detail: say(ok ? 'address.ok' : 'address.plain', { url }) };
}

const channel = ({ channel }: ProgramSettings, say: Saying): Check => ({
  name: say('channel.name'),
  ok: channel !== null,
  detail: channel ? say('channel.ok', { channel: channel.name }) : say('channel.none'),
});
