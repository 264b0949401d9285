import type { Check } from '../../../shared/office/readiness/contract.ts';
import { endsSoon, missingFrom } from '../../../shared/office/readiness/registration.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { RemoteError } from '../../remote.ts';
import type { Saying } from './texts.ts';

type Registration = Awaited<ReturnType<App['graph']['registration']>>;

/** What an administrator has granted, and how long the app can go on signing in. */
export async function registered(app: App, say: Saying): Promise<Check[]> {
  try {
    const found = await app.graph.registration();
    return [permissions(found, say), credentials(app, found, say)];
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    const detail = say('registration.unreadable', { status: error.status, code: error.code });
    return (['permissions.name', 'credentials.name'] as const).map((name) => ({
      name: say(name),
      ok: false,
      detail,
    }));
  }
}

function permissions({ granted }: Registration, say: Saying): Check {
  const missing = missingFrom(granted);
  const installs = missing.some((name) => name.startsWith('TeamsAppInstallation'));
  const detail = [
    say(missing.length === 0 ? 'permissions.ok' : 'permissions.missing', { missing: missing.join(', ') }),
    ...(installs ? [say('permissions.install')] : []),
  ];
  return { name: say('permissions.name'), ok: missing.length === 0, detail: detail.join(' ') };
}

function credentials({ config, clock }: App, found: Registration, say: Saying): Check {
  const name = say('credentials.name');
  const { credential } = config;
  if (credential.kind === 'federated') return { name, ok: true, detail: say('credentials.federated') };
  const { kind } = credential;
  const ours =
    kind === 'certificate'
      ? found.certificates
      : found.secrets.filter(({ hint }) => hint === null || credential.secret.startsWith(hint));
  const until = ours
    .map((one) => one.until)
    .sort()
    .at(-1);
  if (!until) return { name, ok: false, detail: say('credentials.none', { kind }) };
  const ok = !endsSoon(until, clock.now());
  return { name, ok, detail: say(ok ? 'credentials.ok' : 'credentials.soon', ending(kind, until)) };
}

const ending = (kind: string, until: Instant) => ({ kind, until: new Date(until) });
