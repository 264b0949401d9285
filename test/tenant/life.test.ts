import { afterEach, expect, test } from 'vitest';
import { answers, type Scene } from './characters/answers.ts';
import { card, execute, text } from './chatting.ts';
import { type Days, days } from './days.ts';
import { cardAnswer } from './visitor.ts';

let company: Days;
const thanks = () => cardAnswer(text('Thanks'));

afterEach(() => company.close());

const invitation = () =>
  card([], [execute('opt-in.join', { roundId: 'r' }), execute('opt-in.decline', { roundId: 'r' })]);

const staff = () => company.tenant.people.filter(({ guest }) => !guest);
const verbs = () => company.presses().map(({ verb }) => verb);

async function inviteEverybody() {
  for (const { id } of staff()) await company.send(id, invitation());
}

const answerOf = (id: string) => company.tenant.chat(id)[0]?.answered ?? 'none';

test('within four working days keen people have joined, declining ones declined, and silent ones mostly said nothing', async () => {
  company = await days(thanks);
  await inviteEverybody();
  await company.hoursPass(24 * 5, 6);
  const said = (character: string) =>
    staff()
      .filter((person) => person.character === character)
      .map(({ id }) => answerOf(id));
  expect(new Set(said('keen'))).toEqual(new Set(['opt-in.join']));
  expect(new Set(said('declining'))).toEqual(new Set(['opt-in.decline']));
  expect(said('silent').filter((answer) => answer === 'none').length).toBeGreaterThan(0);
  expect(said('busy').filter((answer) => answer === 'opt-in.join').length).toBeGreaterThan(
    said('busy').length / 2,
  );
});

test('nobody answers outside working hours, and busy people take a day', async () => {
  company = await days(thanks);
  await company.send('Ada', invitation());
  await company.send('Alan', invitation());
  await company.hoursPass(8);
  expect(answerOf('Ada')).toBe('none');
  await company.hoursPass(4);
  expect([answerOf('Ada'), answerOf('Alan')]).toEqual(['opt-in.join', 'none']);
  await company.hoursPass(24 * 4, 6);
  expect(answerOf('Alan')).toBe('opt-in.join');
});

test('the same seed tells the same story', async () => {
  const stories: object[] = [];
  for (const _ of [1, 2]) {
    company = await days(thanks);
    await inviteEverybody();
    await company.hoursPass(48, 6);
    stories.push(company.presses());
    if (stories.length < 2) await company.close();
  }
  expect(stories[0]).toEqual(stories[1]);
});

test('each card is answered once, and a reminder of an answered one is left alone', async () => {
  company = await days(thanks);
  await company.send('Ada', invitation());
  await company.send('Ada', invitation());
  expect(await company.hoursPass(48)).toBe(1);
  expect(verbs()).toEqual(['opt-in.join']);
});

test('a verb nobody knows, and a card without buttons, are left alone', async () => {
  company = await days(thanks);
  await company.send('Ada', card([], [execute('dance.tango')]));
  await company.send('Ada', text('News'));
  expect(await company.hoursPass(48)).toBe(0);
});

test('whoever sits in for somebody answers himself', async () => {
  company = await days(thanks);
  await company.send('Ada', invitation());
  company.skip(24);
  expect(await company.tenant.live({ except: [company.tenant.colleague('Ada').id] })).toBe(0);
});

test('of two buttons people press the one that says what they mean', async () => {
  company = await days(thanks);
  const met = (value: string) => execute('meetings.report', { met: value });
  for (const { id } of staff()) await company.send(id, card([], [met('yes'), met('no')]));
  for (const { id } of staff())
    await company.send(
      id,
      card([], [execute('trial.answer', { choice: 'go-on' }), execute('trial.answer', { choice: 'end' })]),
    );
  await company.hoursPass(24 * 5, 6);
  const said = (verb: string, name: string, value: string) =>
    company.presses().filter((action) => action.verb === verb && action.data[name] === value).length;
  expect(said('meetings.report', 'met', 'yes')).toBeGreaterThan(2 * said('meetings.report', 'met', 'no'));
  expect(said('meetings.report', 'met', 'no')).toBeGreaterThan(0);
  expect(said('trial.answer', 'choice', 'end')).toBeGreaterThan(0);
});

test('cards that come together are answered alike, in whichever order they come', async () => {
  const cards = [
    card([], [execute('meetings.report', { met: 'yes' }), execute('meetings.report', { met: 'no' })]),
    card([], [execute('trial.answer', { choice: 'go-on' }), execute('trial.answer', { choice: 'end' })]),
    card([], [execute('check-ins.answer')]),
  ];
  const told = async (inOrder: object[]) => {
    company = await days(thanks);
    for (const { id } of staff()) for (const one of inOrder) await company.send(id, one);
    await company.hoursPass(24 * 5, 6);
    return staff().map(({ id }) =>
      company.tenant
        .chat(id)
        .flatMap(({ presses = [] }) =>
          presses.map(({ at, verb, data }) => `${at} ${verb} ${data.met ?? data.choice}`),
        )
        .sort(),
    );
  };
  const said = await told(cards);
  expect(said.flat().length).toBeGreaterThan(20);
  await company.close();
  expect(await told(cards.toReversed())).toEqual(said);
});

test('nobody who has blocked the bot, or has left, answers', async () => {
  company = await days(thanks);
  await company.send('Ada', invitation());
  await company.send('Grace', invitation());
  company.tenant.block('Ada');
  company.tenant.leaveCompany('Grace');
  expect(await company.hoursPass(48)).toBe(0);
});

test('whoever finds the bot out of order tries again later', async () => {
  company = await days(thanks);
  await company.send('Ada', invitation());
  const address = company.tenant.botUrl;
  company.tenant.botUrl = 'http://127.0.0.1:9/api/messages';
  await company.hoursPass(24);
  expect(company.tenant.counts['live.unanswered']).toBeGreaterThan(0);
  company.tenant.botUrl = address;
  expect(await company.hoursPass(2)).toBe(1);
  expect(answerOf('Ada')).toBe('opt-in.join');
});

test('who has signed an agreement does not ask for another when the card is seen again', async () => {
  company = await days(thanks);
  const [who] = staff();
  const button = { verb: 'guidance.propose', data: {}, fields: [] };
  const seen = (pressed: string[]) =>
    answers['guidance.propose']?.({ who, buttons: [button], pressed, draw: {} } as unknown as Scene);
  expect(seen([])).not.toBeNull();
  expect(seen(['guidance.sign'])).toBeNull();
});
