import { expect, test } from 'vitest';
import { type Agreement, inForce, isSigned } from '../../shared/agreement.ts';
import { type Assessment, emptyAssessment } from '../../shared/assessment.ts';
import { draftTerms } from '../../shared/guidance/rules.ts';
import type { ProgramSettings } from '../../shared/program.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const settings = { meetingEveryWeeks: 2, meetingMinutes: 45 } as ProgramSettings;
const said = (part: Partial<Assessment>): Assessment => ({ ...emptyAssessment('r', 'p', NOW), ...part });
const want = (skill: string) => ({ skill, level: 1, main: true }) as const;

test.each<[string, Assessment['place'], Assessment['place'], string]>([
  ['in person when both like that', 'in-person', 'in-person', 'In person'],
  ['in person when one does and the other is open', 'in-person', 'either', 'In person'],
  ['online when they differ', 'in-person', 'online', 'Online, in Teams'],
  ['online when neither minds', 'either', 'either', 'Online, in Teams'],
])('a first draft has them meet %s', (_name, a, b, place) => {
  expect(draftTerms(settings, [said({ place: a }), said({ place: b })]).place).toBe(place);
});

test('a first draft hopes for everyone’s goals, and what they want to learn where they named none; each once', () => {
  const terms = draftTerms(settings, [
    said({ goals: ['Give a talk', 'Sleep more'] }),
    said({ wants: [want('Writing'), want('Sleep more'), want('Selling')] }),
  ]);
  expect(terms).toMatchObject({ everyWeeks: 2, minutes: 45, hopes: 'Give a talk; Sleep more; Writing' });
});

test('a first draft can be made of nothing, and never outgrows its field', () => {
  expect(draftTerms(settings, []).hopes).toBe('');
  const goals = Array.from({ length: 30 }, (_, index) => `${index}`.padEnd(120, 'x'));
  expect(draftTerms(settings, [said({ goals })]).hopes.length).toBeLessThanOrEqual(2000);
});

const version = (number: number, ...signed: string[]): Agreement => ({
  pairId: 'pair',
  version: number,
  terms: draftTerms(settings, []),
  proposedBy: null,
  proposedAt: NOW,
  heldAt: null,
  signatures: signed.map((personId) => ({ personId, signedAt: NOW })),
});

test.each<[string, Agreement[], number | undefined]>([
  ['the draft, before anyone has signed', [version(1)], 1],
  ['the draft, while one alone suggests a change', [version(1, 'a', 'b'), version(2, 'a')], 1],
  ['the change, once both have signed it', [version(1), version(2, 'a', 'b')], 2],
  ['the newest that both have signed', [version(1), version(2, 'a', 'b'), version(3, 'b')], 2],
  ['nothing, where nothing was drafted', [], undefined],
])('a pair goes by %s', (_name, versions, holds) => {
  expect(inForce(versions, ['a', 'b'])?.version).toBe(holds);
});

test('two who go on without a third are bound once both have signed', () => {
  expect(isSigned(version(1, 'a', 'b'), ['a', 'b', 'c'])).toBe(false);
  expect(isSigned(version(1, 'a', 'b'), ['a', 'b'])).toBe(true);
});
