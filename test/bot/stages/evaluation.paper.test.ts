import { expect, test } from 'vitest';
import type { CertificateWords } from '../../../bot/stages/evaluation/certificate.ts';
import { drawPaper } from '../../../bot/stages/evaluation/paper.ts';

const words: CertificateWords = {
  code: 'code',
  name: 'Ada',
  language: 'en',
  program: 'Learning together',
  from: '2 March 2026',
  to: '25 May 2026',
  issued: '25 May 2026',
  issuedAt: '2026-05-25T10:00:00.000Z',
  meetings: 6,
  hours: 6,
};
const fontsOn = async (part: Partial<CertificateWords>) => {
  const paper = String(await drawPaper({ ...words, ...part }, 'https://pairwise.example'));
  expect(paper).toContain('/Count 1');
  return paper;
};

test('the paper carries the fonts of the name and of the program, and is the same each time', async () => {
  const paper = await fontsOn({ name: '李小龙', program: 'برنامج الإرشاد' });
  expect(paper).toMatch(/NotoSerifSC/);
  expect(paper).toMatch(/NotoNaskhArabic/);
  expect(await fontsOn({ name: '李小龙', program: 'برنامج الإرشاد' })).toBe(paper);
  expect(await fontsOn({})).not.toMatch(/NotoSerifSC|NotoNaskhArabic/);
});

test('what cannot be written, or is far too long, still makes a certificate of one page', async () => {
  await fontsOn({ name: 'தமிழ்', program: '🙂' });
  await fontsOn({ name: 'Ada Lovelace '.repeat(20), program: '共同学习'.repeat(40) });
});
