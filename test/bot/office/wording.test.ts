import { expect, test } from 'vitest';
import { list, save } from '../../../shared/office/programs/contract.ts';
import { previewWording, reword, wording } from '../../../shared/office/programs/wording.ts';
import { world } from '../../world.ts';
import { invited, launchedWith, only, saidWith } from '../stages/early.ts';

test('a program says it in its own words, checked before they are kept, and ours come back when they are taken away', async () => {
  const there = await world();
  const hr = there.hr.name;
  await invited(there, 'Ada', 'Hedy');
  const [program] = await there.ask(hr, list, {});
  const programId = program?.id ?? '';
  const cards = await there.ask(hr, wording, { programId });
  expect(cards.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['announcement', 'reminder', 'welcome']),
  );
  const title = cards.flatMap(({ texts }) => texts).find(({ key }) => key === 'reminder/remind.title');
  expect(title).toMatchObject({ says: 'A reminder, in case it slipped by', own: null, placeholders: [] });

  const preview = (texts: Record<string, string>) =>
    there.ask(hr, previewWording, { programId, card: 'reminder', texts: JSON.stringify(texts) });
  const shown = await preview({
    'reminder/remind.title': 'Still time',
    'reminder/remind.body': 'Until {until, date, day}!',
  });
  expect(JSON.stringify(shown.card)).toContain('Still time');
  expect(shown).toMatchObject({
    problems: [],
    leftOut: [{ key: 'reminder/remind.body', placeholder: 'program' }],
  });
  const wrong: [string, string, string][] = [
    ['Until {untill, date, day}', 'unknown-placeholder', 'untill'],
    ['Until {until}', 'unknown-placeholder', 'until'],
    ['Until {until, date, day', 'not-readable', ''],
    ['x'.repeat(2001), 'too-long', '2000'],
  ];
  for (const [text, problem, what] of wrong) {
    const said = await preview({ 'reminder/remind.body': text });
    expect(said, text.slice(0, 40)).toMatchObject({
      card: null,
      problems: [{ key: 'reminder/remind.body', problem }],
    });
    expect(said.problems[0]?.what).toContain(what);
    const refused = await there.knock(hr, reword, { programId, texts: { 'reminder/remind.body': text } });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: `wording-${problem}` } } });
  }
  expect((await there.knock('Ada', reword, { programId, texts: {} })).status).toBe(403);

  await there.ask(hr, reword, { programId, texts: { 'reminder/remind.title': 'Still time' } });
  const { settings } = (await there.ask(hr, list, {})).find(({ id }) => id === programId) ?? {};
  if (settings) await there.ask(hr, save, { programId, settings });
  await there.daysPass(6);
  expect(saidWith(there, 'Ada', 'Still time')).toHaveLength(1);
  await launchedWith(there, 'Another', only(there, 'Hedy'));
  await there.daysPass(4);
  expect(saidWith(there, 'Ada', 'Still time')).toHaveLength(2);
  await there.ask(hr, reword, { programId, texts: { 'reminder/remind.title': '' } });
  const again = await there.ask(hr, wording, { programId });
  expect(
    again.flatMap(({ texts }) => texts).find(({ key }) => key === 'reminder/remind.title')?.own,
  ).toBeNull();
  await there.daysPass(2);
  expect(saidWith(there, 'Hedy', 'in case it slipped by')).toHaveLength(1);
});
