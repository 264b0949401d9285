import * as z from 'zod/mini';
import { reads } from '../../door.ts';
import { id } from '../../fields.ts';
import type { Instant } from '../../time.ts';

/** Something to put right before the launch, or that is right. */
export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

export interface Readiness {
  audience: number;
  reachable: number;
  /** Not reached so far: the app is not installed for them yet. They are tried at the launch. */
  toInstall: number;
  unreachable: { reason: string; people: number }[];
  directory: { people: number; syncedAt: Instant | null };
  checks: Check[];
}

export const check = reads<Readiness>()('readiness.check', z.object({ programId: id }), 'coordinator');
