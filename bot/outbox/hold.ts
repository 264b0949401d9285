import { later } from '../../shared/time.ts';
import type { App } from '../app.ts';
import { realMs } from '../clock/real-time.ts';

const LEASE = 'outbox';
const LEASE_MS = 9_000;
const RENEW_MS = 3_000;
// A request is begun no later than this after the last renewal: its answer comes while the lease is still ours, or soon after.
const BEGIN_MS = 6_000;

/** Who delivers. */
export interface Hold {
  /** Asks for it, or for more of it; says whether it is ours. `fresh`: it was not, a moment ago. */
  keep(): Promise<{ ours: boolean; fresh: boolean }>;
  /**
   * Tells whether it surely has been ours without a break from now on: a process that was frozen for longer than its
   * lease finds out there, and sends nothing of what it had taken before.
   */
  sinceNow(): () => boolean;
  release(): Promise<void>;
}

/** One lease in the database for whoever delivers, renewed every few seconds: when its holder dies, another has it within ten. */
export function openHold({ store, clock }: App, holder: string): Hold {
  let renewedAt = Number.NEGATIVE_INFINITY;
  let until = '';
  let term = 0;
  const isOurs = () => realMs() < renewedAt + LEASE_MS;
  return {
    sinceNow() {
      const since = term;
      return () => realMs() < renewedAt + BEGIN_MS && term === since;
    },
    async keep() {
      const asked = realMs();
      const now = clock.now();
      // The product's clock may have been moved past the lease while no real time went by.
      const was = isOurs() && now < until;
      if (was && asked < renewedAt + RENEW_MS) return { ours: true, fresh: false };
      const next = later(now, LEASE_MS);
      // Who holds it renews it within a lease, by whatever the clock says then.
      const ours = await store.leases.hold(LEASE, holder, next, now, clock.even?.(LEASE_MS));
      renewedAt = ours ? asked : Number.NEGATIVE_INFINITY;
      until = ours ? next : '';
      const fresh = ours && !was;
      if (fresh) term += 1;
      return { ours, fresh };
    },
    async release() {
      renewedAt = Number.NEGATIVE_INFINITY;
      await store.leases.release(LEASE, holder);
    },
  };
}
