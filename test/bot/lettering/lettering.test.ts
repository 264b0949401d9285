import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { facesFor, fontWith } from '../../../bot/lettering/faces.ts';
import { pieces } from '../../../bot/lettering/paragraph.ts';
import { type Face, legible, runsOf, shortened } from '../../../bot/lettering/runs.ts';

interface Named extends Face {
  name: string;
}

const face = (name: string, letters: RegExp): Named => ({ name, holds: (letter) => letters.test(letter) });
const faces = [
  face('latin', /^[ -~\u00c0-\u017f…]/u),
  face('han', /^[\p{Script=Han}。]/u),
  face('arabic', /^[\p{Script=Arabic} ]/u),
  face('thai', /^\p{Script=Thai}/u),
];
const faceFor = (letter: string) => faces.find(({ holds }) => holds(letter)) ?? null;

test.each([
  ['Ada', ['latin: Ada']],
  ['Ada 李小龙', ['latin: Ada ', 'han: 李小龙']],
  ['李。Ada', ['han: 李。', 'latin: Ada']],
  ['Renée 🙂 Łukasz', ['latin: Renée Łukasz']],
  ['👩‍👩‍👧 Ada 1️⃣', ['latin: Ada']],
  ['Ada ∞', ['latin: Ada ']],
  ['\u202eAda', ['latin: Ada']],
  ['محمد علي', ['arabic← محمد علي']],
  ['Ada محمد', ['latin: Ada ', 'arabic← محمد']],
  ['محمد Ada', ['latin: Ada', 'arabic← محمد ']],
  ['محمد (Mo Ali) حسن', ['arabic← حسن', 'latin←  (', 'latin: Mo Ali', 'latin← )', 'arabic← محمد ']],
  ['น้ำ', ['thai: น\u0e4d\u0e49า']],
])('%s is written in runs, as they stand from left to right', (text, runs) => {
  const told = runsOf(text, faceFor)?.map(
    ({ text, face, rightToLeft }) => `${face.name}${rightToLeft ? '←' : ':'} ${text}`,
  );
  expect(told).toEqual(runs);
});

test.each(['', '  ', '🙂', '…', 'தமிழ்', 'Ada தமிழ்'])('“%s” cannot be written', (text) => {
  expect(runsOf(text, faceFor)).toBeNull();
});

test('what is too long is cut between letters, and gets shorter each time', () => {
  expect(shortened('Ada Lovelace', 0.5)).toBe('Ada L…');
  expect(shortened('Ada L…', 0.99)).toBe('Ada…');
  expect(shortened('Renée'.normalize('NFD'), 0.9)).toBe('Ren…');
});

const names = [
  ['Latin', 'Nguyễn Thị Ánh Œuvrard'],
  ['Greek', 'Ελένη Παπαδοπούλου'],
  ['Cyrillic', 'Дмитро Їжакевич'],
  ['Chinese', '李小龙'],
  ['traditional Chinese', '陳冠希 龔麗'],
  ['Japanese', '髙橋 さくら・メンター'],
  ['Japanese with signs of its own', '𠮷野 山﨑󠄀'],
  ['Korean', '김철수 뷁'],
  ['Arabic', 'محمد عبد الرحمن گلزار'],
  ['Hebrew', 'דָּוִד בֶּן־גּוּרִיוֹן'],
  ['Arabic with a joiner', 'شاه\u200cرخ'],
  ['Devanagari', 'प्रीति शर्मा क्षत्रिय क्\u200dष'],
  ['Korean with a joiner that it has no use for', '김\u200c철'],
  ['Thai', 'สมชาย ศรีสุวรรณ์ น้ำ'],
  ['mixed', 'Ada 🙂 李小龙 (محمد علي)'],
] as const;

test.each(names)('a name in %s has a glyph for every letter, in either weight', async (_, name) => {
  for (const weight of [400, 600] as const) {
    const runs = runsOf(name, facesFor(name, weight, ''));
    expect(runs).not.toBeNull();
    for (const { face, text } of runs ?? []) {
      const font = create(await fontWith(face, text, weight));
      if (!('layout' in font)) throw new Error('a collection of fonts');
      const missing = font.layout(text).glyphs.filter(({ id }) => id === 0);
      expect([text, missing]).toEqual([text, []]);
      expect(font.variationAxes).toEqual({});
    }
  }
});

test.each([
  ['直', '', 'serif-sc'],
  ['直', 'ja-JP', 'serif-jp'],
  ['直', 'ko', 'serif-kr'],
  ['直さくら', 'zh-CN', 'serif-jp'],
  ['直김', 'ja', 'serif-kr'],
])('%s of somebody who speaks “%s” is written as in %s', (text, language, font) => {
  expect(facesFor(text, 600, language)('直')?.file).toContain(font);
});

test.each([
  ['Learning together', ['Learning ', 'together']],
  ['共同学习，一起。', ['共同', '学习，', '一起。']],
  ['共同（学习）Ada', ['共同', '（学习）', 'Ada']],
  ['สวัสดีครับ', ['สวัสดี', 'ครับ']],
  ['don’t, stop', ['don’t, ', 'stop']],
])('a line of %s may end where its script lets it', (text, parts) => {
  expect(pieces(text)).toEqual(parts);
});

test.each([
  ['Learning 共同 🚀', 'Learning 共同'],
  ['Ada தமிழ்', 'Ada'],
  ['น้ำ', 'น้ำ'],
  ['தமிழ்', ''],
])('%s is left with what there are letters for', (text, left) => {
  expect(legible(text, facesFor(text, 400, ''))).toBe(left);
});
