import type * as z from 'zod/mini';

/** A coordinator may do what a viewer may; an admin sees health and settings, never people's answers. */
export type Role = 'employee' | 'viewer' | 'coordinator' | 'admin';

/** What both sides of a door agree on. `Out` exists for the types only: it is what the verb gives back. */
export interface Contract<In extends z.ZodMiniType = z.ZodMiniType, Out = unknown> {
  readonly name: string;
  readonly input: In;
  readonly reads: boolean;
  readonly by: Role;
  readonly gives?: Out;
}

export type InputOf<C extends Contract> = z.output<C['input']>;
export type SentTo<C extends Contract> = z.input<C['input']>;
export type OutputOf<C extends Contract> = Exclude<C['gives'], undefined>;

const contract =
  (reads: boolean) =>
  <Out>() =>
  <In extends z.ZodMiniType>(name: string, input: In, by: Role = 'employee'): Contract<In, Out> => ({
    name,
    input,
    reads,
    by,
  });

/** A door that changes nothing: GET, safe to repeat and to prefetch. Its input is made of texts. */
export const reads = contract(true);

/** A door that changes something: never reached by a mere GET. Every verb behind one is safe to repeat. */
export const writes = contract(false);

/** A coordinator sees what a viewer sees; an admin only what is the admin's. */
export function may(roles: readonly Role[], role: Role): boolean {
  if (role === 'employee') return true;
  if (role === 'viewer') return roles.includes('viewer') || roles.includes('coordinator');
  return roles.includes(role);
}
