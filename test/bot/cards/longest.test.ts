import { expect, test } from 'vitest';
import { MOST_BYTES } from '../../../bot/card.ts';
import { enter } from '../../../bot/enter.ts';
import { stages } from '../../../bot/stages.ts';
import { company } from './company.ts';
import { everyCard } from './drawn.ts';

const doors = new Map(stages.flatMap(({ doors = [] }) => doors).map((door) => [door.contract.name, door]));

/** As much as fits a field, each different from the others. */
const long = (most: number, mark: unknown): string => `${mark}${'漢'.repeat(most - String(mark).length)}`;
const several = (count: number, most: number, mark = '') =>
  Array.from({ length: count }, (_, index) => long(most, `${mark}${index}`));

const agreed = (version: number) => ({
  ...{ pairId: 'open', from: version, everyWeeks: 2, minutes: 45 },
  ...{ place: long(120, version), reach: long(120, version) },
  ...{ confidentiality: long(2000, version), hopes: long(2000, version) },
});

test('every card stays small enough for Teams when people write as much as they can, in letters that take room', async () => {
  const app = await company();
  const does = (id: string, verb: string, given: object) => {
    const door = doors.get(verb);
    if (!door) throw new Error(`there is no ${verb}`);
    return enter(app, door, { id, name: '', roles: [] }, given);
  };
  for (const version of [1, 2, 3, 4, 5, 6])
    await does(version % 2 ? 'ada' : 'grace', 'guidance.propose', agreed(version));
  for (const text of several(9, 120)) {
    const goal = { pairId: 'open', text, firstSteps: several(5, 120), share: true };
    await does('ada', 'guidance.set-goal', goal);
    await does('grace', 'guidance.set-goal', goal);
  }
  const notes = { bring: long(2000, 1), wish: long(2000, 2), know: long(2000, 3) };
  await does('ada', 'guidance.reflect', { pairId: 'open', ...notes });
  for (const mark of ['a', 'b']) {
    const skills = { moreOffers: several(6, 120, mark), moreWants: several(6, 120, `${mark}w`) };
    const none = mark === 'a' ? { offers: [], wants: [] } : {};
    await does('ada', 'assessment.save', { roundId: 'running', ...none, ...skills, goals: several(3, 120) });
  }
  await does('grace', 'evaluation.thank', { pairId: 'open', words: long(1000, '') });
  await does('lin', 'evaluation.offer-story', { roundId: 'running', words: long(1000, '') });
  await does('paul', 'opt-in.join', { roundId: 'inviting' });
  await does('paul', 'opt-in.leave', { roundId: 'inviting', farewell: long(500, '') });
  // What rests on the first version of the agreement is refused by now.
  for (const { name, draw } of everyCard.filter(({ name }) => !/guidance\.(propose|sign)/.test(name))) {
    const card = await draw(app);
    expect(Buffer.byteLength(JSON.stringify(card)), name).toBeLessThanOrEqual(MOST_BYTES);
  }
});
