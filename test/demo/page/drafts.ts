import type { AdaptiveCard } from 'adaptivecards';

/** What was filled in and not yet sent, by the card it was filled into. */
const drafts = new Map<string, Record<string, string>>();

/** The card with what was filled in before, as JSON for the renderer. */
export function withDraft(key: string, source: string): unknown {
  const draft = drafts.get(key) ?? {};
  return JSON.parse(source, (_, part) =>
    String(part?.type).startsWith('Input.') && part.id in draft ? { ...part, value: draft[part.id] } : part,
  );
}

export function keepDraft(key: string, drawn: AdaptiveCard): void {
  const filled = drawn
    .getAllInputs()
    .flatMap(({ id, value }) => (value === undefined ? [] : [[id, `${value}`]]));
  drafts.set(key, Object.fromEntries(filled));
}

export const dropDraft = (key: string) => drafts.delete(key);
