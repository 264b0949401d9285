import { create, list as listPrograms, save } from '../../shared/office/programs/contract.ts';
import { launch, preview } from '../../shared/office/rounds/contract.ts';
import { progress, proposal, propose, publish } from '../../shared/pairing/contract.ts';
import { DAY, HOUR, type Instant, instant, millis } from '../../shared/time.ts';
import type { MovedClock } from '../clock.ts';
import { ask } from '../office.ts';
import type { Colleague, Tenant } from '../tenant/index.ts';

/** What a round is played on: the product behind its doors, however it runs. */
export interface Stage {
  url: string;
  moveTo(at: Instant): Promise<void>;
  settle(): Promise<void>;
}

export interface Play {
  tenant: Tenant;
  clock: MovedClock;
  product: Stage;
  weeks: number;
  onProgress?: (share: number) => void;
  /** Called before each step, for faults. */
  before?: (step: number) => void;
}

/** Twice on working days, and once on the others, when little happens. */
const hours = [8, 15];
const restDays = [0, 6];

function* moments(from: Instant, weeks: number): Generator<Instant> {
  const start = millis(from);
  for (let day = 0; day < weeks * 7; day += 1) {
    const midnight = Math.floor(start / DAY) * DAY + day * DAY;
    const rests = restDays.includes(new Date(midnight).getUTCDay());
    for (const hour of rests ? [10] : hours)
      if (midnight + hour * HOUR > start) yield instant(midnight + hour * HOUR);
  }
}

export const coordinatorOf = ({ people }: Tenant): Colleague =>
  people.find(({ roles }) => roles.includes('Program.Coordinator')) as Colleague;

/** A coordinator launches a program, publishes what the engine proposes, and everyone lives through it. Gives the round's id. */
export async function playRound({
  tenant,
  clock,
  product,
  weeks,
  onProgress,
  before,
}: Play): Promise<string> {
  const hr = coordinatorOf(tenant);
  const office = async () => ({ url: product.url, token: await tenant.token(hr.id) });
  const times = [...moments(clock.now(), weeks)];

  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries >= 20) throw error;
        await product.moveTo(clock.now());
      }
    }
  };

  const step = async (index: number) => {
    before?.(index);
    clock.set(times[index] ?? clock.now());
    await product.moveTo(clock.now());
    const after = () => product.settle();
    for (let turns = 0; turns < 8 && (await tenant.live({ after })) > 0; ) turns += 1;
    onProgress?.((index + 1) / times.length);
  };

  await patiently(() => product.moveTo(clock.now()));
  const roundId = await patiently(async () => begin(await office(), tenant));
  let published = false;
  for (let index = 0; index < times.length; index += 1) {
    await step(index);
    if (!published) published = await patiently(async () => publishIfProposed(await office(), roundId));
  }
  return roundId;
}

interface Office {
  url: string;
  token: string;
}

async function begin({ url, token }: Office, tenant: Tenant): Promise<string> {
  const known = (await ask(url, token, listPrograms, {}))[0];
  const programId =
    known?.id ??
    (await ask(url, token, create, { template: 'skill-exchange', name: 'Learning together' })).id;
  const running = known?.rounds.at(-1);
  if (running) return running.id;
  await postingTo({ url, token }, tenant, programId);
  const { audience } = await ask(url, token, preview, { programId });
  return (await ask(url, token, launch, { programId, people: audience })).roundId;
}

/** The program's launch and report are posted in the company's mentoring channel. */
async function postingTo({ url, token }: Office, tenant: Tenant, programId: string): Promise<void> {
  const [channel] = tenant.channels;
  const program = (await ask(url, token, listPrograms, {})).find(({ id }) => id === programId);
  if (!channel || !program) throw new Error('no channel to post in, or no program');
  const { teamId, channelId, name } = channel;
  await ask(url, token, save, {
    programId,
    settings: { ...program.settings, channel: { teamId, channelId, name } },
  });
}

async function publishIfProposed({ url, token }: Office, roundId: string): Promise<boolean> {
  const made = await ask(url, token, proposal, { roundId });
  if (!made) return false;
  if (made.publishedAt) return true;
  await ask(url, token, propose, { roundId });
  if (!(await proposedAnew({ url, token }, roundId))) return false;
  const latest = await ask(url, token, proposal, { roundId });
  if (!latest) return false;
  await ask(url, token, publish, { roundId, proposalId: latest.proposalId });
  return true;
}

const LOOKS = 400;
const LOOK_MS = 25;

/** Whether the run came to a proposal; one that was lost with its server is gone on with later. */
async function proposedAnew({ url, token }: Office, roundId: string): Promise<boolean> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { proposal: run } = await ask(url, token, progress, { roundId });
    if (run?.endedAt) return run.outcome === 'done';
    await new Promise((later) => setTimeout(later, LOOK_MS));
  }
  return false;
}
