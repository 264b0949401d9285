/** What the browser's storage gives; undefined where the browser lets nothing be stored, or has no room left. */
export function whereAllowed<Found>(use: () => Found): Found | undefined {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
