import { later } from '../../shared/time.ts';
import type { App } from '../app.ts';
import { realMs } from './real-time.ts';

const LEASE = 'outbox';
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;

/** Who delivers. */
export interface Hold {
  /** Asks for it, or for more of it; says whether it is ours. `fresh`: it was not, a moment ago. */
  keep(): Promise<{ ours: boolean; fresh: boolean }>;
  /** Whether it is surely ours still: a process that was frozen for longer than its lease finds out here. */
  isOurs(): boolean;
  release(): Promise<void>;
}

/** One lease in the database for whoever delivers, renewed every few seconds: when its holder dies, another has it within ten. */
export function openHold({ store, clock }: App, holder: string): Hold {
  let renewedAt = Number.NEGATIVE_INFINITY;
  let until = '';
  const isOurs = () => realMs() < renewedAt + LEASE_MS;
  return {
    isOurs,
    async keep() {
      const asked = realMs();
      const now = clock.now();
      // The product's clock may have been moved past the lease while no real time went by.
      const was = isOurs() && now < until;
      if (was && asked < renewedAt + RENEW_MS) return { ours: true, fresh: false };
      const next = later(now, LEASE_MS);
      const ours = await store.leases.hold(LEASE, holder, next, now);
      renewedAt = ours ? asked : Number.NEGATIVE_INFINITY;
      until = ours ? next : '';
      return { ours, fresh: ours && !was };
    },
    async release() {
      renewedAt = Number.NEGATIVE_INFINITY;
      await store.leases.release(LEASE, holder);
    },
  };
}
