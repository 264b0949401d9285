import type { Answer } from './receive.ts';

/** A dialog knows submits only: each of our buttons carries its own as the fallback. */
function submits(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(submits);
  if (typeof of !== 'object' || of === null) return of;
  const { refresh: _, ...node } = of as Record<string, unknown>;
  if (node.type === 'Action.Execute' && typeof node.fallback === 'object') return node.fallback;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, submits(value)]));
}

/** What a press would show in the chat, shown in the dialog: a card goes on in it, a word ends it. */
export function inDialog(answer: Answer | null): Answer | null {
  if (answer === null) return null;
  if ('card' in answer) {
    const { fallbackText } = answer.card as { fallbackText?: string };
    return { dialog: { title: fallbackText ?? '', card: submits(answer.card) as object } };
  }
  if ('error' in answer) return { dialog: answer.error.message };
  return 'message' in answer ? { dialog: answer.message } : answer;
}
