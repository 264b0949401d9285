/** A field's id may be a path: `levels::Writing::level` arrives as `{levels: {Writing: {level}}}`. Empty fields are left out. */
export function nested(data: Record<string, unknown>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(data)) {
    if (value === '') continue;
    const steps = path.split('::').filter((step) => step !== '__proto__' && step !== 'constructor');
    const last = steps.pop();
    let at = whole;
    for (const step of steps) {
      const inner = ownRecord(at, step) ?? {};
      at[step] = inner;
      at = inner;
    }
    if (last) at[last] = value;
  }
  return whole;
}

/** Only what was put there: `toString` and the like are everybody's. */
function ownRecord(of: Record<string, unknown>, step: string): Record<string, unknown> | null {
  const known = Object.hasOwn(of, step) ? of[step] : null;
  return typeof known === 'object' && !Array.isArray(known)
    ? (known as Record<string, unknown> | null)
    : null;
}
