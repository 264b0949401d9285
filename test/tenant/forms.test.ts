import { afterEach, expect, test } from 'vitest';
import { card, execute, text } from './chatting.ts';
import { type Days, days } from './days.ts';
import { cardAnswer } from './visitor.ts';

let company: Days;
const thanks = () => cardAnswer(text('Thanks'));

afterEach(() => company.close());

const verbs = () => company.presses().map(({ verb }) => verb);

const choices = (...values: string[]) => values.map((value) => ({ title: value, value }));
const skills = [
  'Python',
  'Excel',
  'Public speaking',
  'Negotiation',
  'DevOps',
  'Writing',
  'Coaching',
  'Leadership',
  'Lean',
];
const assessment = () =>
  card(
    [
      {
        type: 'Input.ChoiceSet',
        id: 'offers',
        isMultiSelect: true,
        isRequired: true,
        choices: choices(...skills),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'wants',
        isMultiSelect: true,
        isRequired: true,
        choices: choices(...skills),
      },
      { type: 'Input.ChoiceSet', id: 'languages', isMultiSelect: true, choices: choices('en', 'de', 'fr') },
      { type: 'Input.ChoiceSet', id: 'avoids', isMultiSelect: true, choices: choices('p1', 'p2') },
      { type: 'Input.Text', id: 'moreOffers' },
      { type: 'Input.Text', id: 'reach', isRequired: true, maxLength: 10 },
      { type: 'Input.Text', id: 'place', value: 'Online' },
    ],
    [execute('assessment.save', { roundId: 'r' })],
  );

test('a form is filled in with own skills, own languages and whatever is required, then confirmed', async () => {
  const confirm = card([], [execute('assessment.confirm')]);
  company = await days(({ value }) =>
    cardAnswer(value.action.verb === 'assessment.save' ? confirm : text('Done')),
  );
  await company.send('Grace', assessment());
  await company.hoursPass(24);
  expect(verbs()).toEqual(['assessment.save', 'assessment.confirm']);
  const data = company.presses()[0]?.data as Record<string, string>;
  const [offers = [], wants = []] = [data.offers?.split(','), data.wants?.split(',')];
  expect(offers.length).toBeGreaterThan(1);
  expect(offers.filter((skill) => wants.includes(skill))).toEqual([]);
  expect(data).toMatchObject({ roundId: 'r', languages: 'en,de', place: 'Online' });
  expect(data.reach?.length).toBeLessThanOrEqual(10);
  for (const empty of ['avoids', 'moreOffers']) expect(data).not.toHaveProperty(empty);
});

test('a form that comes back as it was is not sent again and again', async () => {
  company = await days(() => cardAnswer(assessment()));
  await company.send('Ada', assessment());
  await company.hoursPass(48);
  expect(verbs()).toEqual(['assessment.save']);
});

const checkIn = () =>
  card(
    [
      { type: 'Input.ChoiceSet', id: 'met', choices: choices('yes', 'not-yet', 'no') },
      { type: 'Input.ChoiceSet', id: 'going', choices: choices('1', '2', '3', '4', '5') },
      { type: 'Input.ChoiceSet', id: 'balance', choices: choices('-2', '-1', '0', '1', '2') },
      { type: 'Input.Text', id: 'comment' },
      { type: 'Input.Toggle', id: 'share' },
    ],
    [{ type: 'Action.ShowCard', title: 'Answer', card: card([], [execute('check-ins.answer')]) }],
  );

test('an unhappy person gives low marks and says he gives more; a keen one does not', async () => {
  company = await days(thanks);
  await company.send('Edsger', checkIn());
  await company.send('Ada', checkIn());
  await company.hoursPass(48);
  const [unhappy, keen] = ['Edsger', 'Ada'].map((name) => {
    const { id } = company.tenant.colleague(name);
    return company.bot.activities.find(
      ({ type, from }) => type === 'invoke' && (from as { aadObjectId: string }).aadObjectId === id,
    )?.value.action.data;
  });
  expect(Number(unhappy?.going)).toBeLessThanOrEqual(2);
  expect(Number(unhappy?.balance)).toBeLessThan(0);
  expect(Number(keen?.going)).toBeGreaterThanOrEqual(4);
  expect(Math.abs(Number(keen?.balance))).toBeLessThan(2);
});
