import { expect, test } from 'vitest';
import { templates } from '../../../bot/office/programs/templates/index.ts';
import { drawReport, type Reported } from '../../../bot/office/report/paper.ts';
import { definitions, type Figure, figureNames } from '../../../shared/metrics.ts';
import type { Round } from '../../../shared/round.ts';

const figures: Figure[] = figureNames.map((name) => {
  const { unit, when } = definitions[name];
  return { name, unit, when, value: 0.7, low: 0.6, high: 0.8, count: 170, of: 235, give: 4 };
});
const none = figures.map((figure) => ({ ...figure, value: null, low: null, high: null }));

function reported(name: string, shown: Figure[], part: Partial<Reported> = {}): Reported {
  const settings = { ...templates['skill-exchange'], name };
  const at = '2026-06-25T10:00:00.000Z';
  const round = { number: 3, settings, createdAt: at, announcedAt: at } as Round;
  const slices = { department: [], site: [], level: [], tenure: [] };
  const row = { roundId: 'round', week: '2026-06-22', at, retention: null, figures: shown, slices };
  return { round, row, earlier: [], suggestions: [], ...part };
}

const pagesOf = async (of: Reported) => Number(/\/Count (\d+)/.exec(String(await drawReport(of)))?.[1]);

test('a report takes as many pages as its figures need, and none for its page numbers', async () => {
  expect(await pagesOf(reported('Learning together', none))).toBe(4);
  const earlier = [2, 1].map((number) => ({ number, figures }));
  const suggestions = [{ name: 'tell-it', because: 'recommendation' } as const];
  expect(await pagesOf(reported('Learning together', figures, { earlier, suggestions }))).toBe(5);
});

test('a report is the same bytes each time for the same figures', async () => {
  const drawn = await drawReport(reported('Learning together', figures));
  expect((await drawReport(reported('Learning together', figures))).equals(drawn)).toBe(true);
});

test('a report carries the fonts of the program’s name and purpose', async () => {
  const inHan = reported('共同学习', none);
  Object.assign(inHan.round.settings, { purpose: 'برنامج الإرشاد بين الزملاء، '.repeat(9) });
  const paper = String(await drawReport(inHan));
  expect(paper).toMatch(/NotoSerifSC/);
  expect(paper).toMatch(/NotoNaskhArabic/);
  expect(String(await drawReport(reported('Learning together', none)))).not.toMatch(/NotoSerifSC|Naskh/);
});

test.each(['共同学习', '🚀', 'Lernen 共同 🚀', 'Gemeinsam lernen '.repeat(12)])(
  'a program called %s has a report',
  async (name) => {
    expect(await pagesOf(reported(name, figures))).toBe(4);
  },
);
