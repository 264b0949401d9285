import type { App } from '../../../bot/app.ts';
import { daysLater } from '../../../shared/time.ts';

const START = '2026-01-05T09:00:00.000Z';
const NOW = daysLater(START, 30);

/** A goal with a step done and one to do. */
export async function steps(store: App['store']) {
  const goal = { id: 'goal', roundId: 'running', pairId: 'open', personId: 'ada', text: 'Give a talk' };
  await store.goals.set({ ...goal, createdAt: START, sharedAt: NOW, reachedAt: null });
  const step = { goalId: 'goal', personId: 'ada', createdAt: START };
  await store.goals.addSteps([
    { ...step, id: 'step', text: 'Find a date', doneAt: null },
    { ...step, id: 'first', text: 'Find a topic', doneAt: NOW },
  ]);
}

/** What people of the small company have learnt, and the kind words they said. */
export async function kindness(store: App['store']) {
  const learnt = { roundId: 'running', personId: 'ada', lesson: 'listening', doneAt: NOW } as const;
  await store.orientation.learn({ ...learnt, answer: 'b' });
  const thanks = { id: 'thanks', pairId: 'open', personId: 'grace', saidAt: NOW };
  await store.recognition.thank({ ...thanks, words: 'You made *time* for me.' });
  for (const personId of ['lin', 'noa'])
    await store.recognition.shoutOut({ pairId: 'completed', personId, wanted: true, saidAt: NOW });
  const story = { roundId: 'running', personId: 'lin', named: true, offeredAt: START, declinedAt: null };
  await store.recognition.offer({ ...story, words: 'I gave my first talk.', approvedAt: NOW });
}

/** A question with its published answer. */
export async function question({ questions }: App['store']) {
  const asked = { id: 'question', roundId: 'running', personId: 'ada', kind: 'question' } as const;
  const open = { answer: null, answeredAt: null, publishedAt: null };
  await questions.ask({ ...asked, text: 'How long is it?', askedAt: START, ...open });
  await questions.answer('question', 'Twelve weeks.', true, NOW);
  await questions.ask({ ...asked, id: 'asked', text: 'May I swap?', askedAt: NOW, ...open });
}
