/** Milliseconds of real time, which nobody moves and no step of the wall clock changes: for paces and for leases in doubt. */
export const realMs = (): number => performance.now();
