import { expect, test } from 'vitest';
import { type Saving, saver } from '../../../../tab/stages/assessment/saving.ts';

type Part = { place?: string; goals?: string[] };

function desk(fails = 0) {
  const saved: Part[] = [];
  const shown: Saving[] = [];
  let left = fails;
  const saving = saver<Part>(
    async (part) => {
      if (left-- > 0) throw new Error('no connection');
      saved.push(part);
    },
    (state) => shown.push(state),
    5,
  );
  return { saved, shown, saving };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test('changes close together are sent as one', async () => {
  const { saved, saving } = desk();
  saving.note({ place: 'online' });
  saving.note({ goals: ['Lead a workshop'] });
  await pause(50);
  expect(saved).toEqual([{ place: 'online', goals: ['Lead a workshop'] }]);
});

test('what could not be saved is kept and goes with the next try', async () => {
  const { saved, shown, saving } = desk(1);
  saving.note({ place: 'online' });
  expect(await saving.flush()).toBe(false);
  expect(shown.at(-1)).toBe('failed');

  saving.note({ goals: ['Lead a workshop'] });
  expect(await saving.flush()).toBe(true);
  expect(saved).toEqual([{ place: 'online', goals: ['Lead a workshop'] }]);
  expect(shown.at(-1)).toBe('saved');
});

test('an older value that failed does not overwrite a newer one', async () => {
  const { saved, saving } = desk(1);
  saving.note({ place: 'online' });
  const first = saving.flush();
  saving.note({ place: 'in-person' });
  await first;
  await saving.flush();
  expect(saved).toEqual([{ place: 'in-person' }]);
});

test('handing in waits for what is still on its way', async () => {
  const { saved, saving } = desk();
  saving.note({ place: 'either' });
  expect(await saving.flush()).toBe(true);
  expect(saved).toHaveLength(1);
  expect(await saving.flush()).toBe(true);
  expect(saved).toHaveLength(1);
});
