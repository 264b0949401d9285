import { useEffect } from 'react';
import type { PersonLine } from '../views.ts';
import { useMemory } from './memory.ts';

/** Who has a message that the visitor has not seen and the person has not answered. What is on screen counts as seen. */
export function useUnread(begun: string, person: PersonLine, chatIsOpen: boolean) {
  const [seen, setSeen] = useMemory<Record<string, string>>(`seen ${begun}`, {});
  useEffect(() => {
    const { id, newest } = person;
    if (chatIsOpen && newest && seen[id] !== newest) setSeen({ ...seen, [id]: newest });
  }, [chatIsOpen, person, seen, setSeen]);
  return ({ id, newest, unanswered }: PersonLine): boolean =>
    newest !== null && unanswered && newest > (seen[id] ?? '');
}
