import { expect, test } from 'vitest';
import { ask as raise } from '../../../shared/awareness/contract.ts';
import { erase, myData } from '../../../shared/office/privacy/contract.ts';
import { join } from '../../../shared/opt-in/contract.ts';
import { type World, world } from '../../world.ts';
import { invited } from '../stages/early.ts';

const last = ({ said }: World, name: string) => JSON.stringify(said(name).at(-1)?.card);

test('a person gets everything kept about them, each part with what it is, and nothing of others', async () => {
  const there = await world();
  const roundId = await there.launched();
  await there.press('Ada', 'opt-in.join');
  await there.ask('Ada', raise, { roundId, text: 'Mine' });
  await there.ask('Grace', raise, { roundId, text: 'Hers' });
  const data = await there.ask('Ada', myData, {});
  expect(data).toMatchObject({
    of: { id: there.who('Ada').id },
    enrolment: {
      whatThisIs: expect.stringContaining('place in each round'),
      entries: [{ roundId, joinedAt: there.clock.now() }],
    },
    question: { entries: [{ text: 'Mine' }] },
    outbox: {
      entries: expect.arrayContaining([
        expect.objectContaining({ exchange: 'awareness.announce', outcome: 'sent' }),
      ]),
    },
    change: { entries: [{ door: 'opt-in.join' }, { door: 'awareness.ask' }] },
  });
  expect(JSON.stringify(data)).not.toContain('Hers');
});

test('“my data”, “delete my data” and “privacy” are answered in chat, however they are typed', async () => {
  const there = await world();
  await there.tick();
  for (const [typed, answered] of [
    ['my data', 'What the company directory says'],
    ['Delete my data!', 'privacy.erase'],
    ['PRIVACY', '/privacy'],
  ] as const) {
    await there.say('Ada', typed);
    expect(last(there, 'Ada')).toContain(answered);
  }
});

test('without the word nothing is erased; with it the words are gone and the round is left', async () => {
  const there = await world();
  const roundId = await there.launched();
  const { id } = there.who('Ada');
  await there.press('Ada', 'opt-in.join');
  await there.ask('Ada', raise, { roundId, text: 'Mine' });
  expect((await there.knock('Ada', erase, { confirm: 'yes' } as never)).status).toBe(400);
  expect(await there.store.questions.ofRound(roundId)).toHaveLength(1);

  await there.say('Ada', 'delete my data');
  const answer = await there.press('Ada', 'privacy.erase', { confirm: 'delete' });
  expect(JSON.stringify(answer)).toContain('has been erased');
  const kept = await there.store.privacy.all(id);
  const full = Object.entries(kept).flatMap(([part, entries]) => (entries.length ? [part] : []));
  expect(full.sort()).toEqual(['change', 'enrolment', 'person']);
  expect(await there.store.enrolments.get(roundId, id)).toMatchObject({
    leftAt: there.clock.now(),
    leftReason: null,
  });
  expect((await there.store.people.get(id))?.hours).toBeNull();
  const before = there.said('Ada').length;
  await there.daysPass(6);
  expect(there.said('Ada')).toHaveLength(before);
});

test('the public pages can be read by anyone, without scripts', async () => {
  const { product } = await world();
  for (const path of ['/about', '/privacy', '/terms']) {
    const response = await fetch(product.url + path);
    const page = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|style=| class=/);
  }
  const styles = await fetch(`${product.url}/pages.css`);
  expect([styles.status, styles.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});

test('half a year after somebody left the company their words and their name are gone, and a reading of the directory does not bring them back', async () => {
  const there = await world();
  const roundId = await there.launched();
  const { id, mail } = there.who('Ada');
  await there.press('Ada', 'opt-in.join');
  await there.ask('Ada', raise, { roundId, text: 'Mine' });
  const shared = { id: 'rounds', name: 'Mentoring rounds', mail: 'rounds@example.com', enabled: false };
  await there.store.people.record([shared], there.clock.now());
  there.tenant.leaveCompany(id);
  await there.hoursPass(25);
  expect(await there.store.people.get(id)).toMatchObject({ enabled: false, mail });
  await there.hoursPass(175 * 24);
  expect(await there.store.people.get(id)).toMatchObject({ mail });
  await there.hoursPass(8 * 24);
  const nobody = { name: 'Someone who has left', mail: null, title: null, managerId: null, hours: null };
  expect(await there.store.people.get(id)).toMatchObject(nobody);
  expect(await there.store.people.get('rounds')).toMatchObject(shared);
  expect(await there.store.questions.ofRound(roundId)).toEqual([]);
  expect(await there.store.enrolments.get(roundId, id)).toMatchObject({ leftAt: expect.any(String) });
  there.tenant.leaveCompany(id);
  await there.hoursPass(8 * 24);
  expect(await there.store.people.get(id)).toMatchObject(nobody);
  there.tenant.comeBack(id);
  await there.hoursPass(8 * 24);
  expect(await there.store.people.get(id)).toMatchObject({ enabled: true, mail });
});

test('who had everything deleted and comes back has their calendar read anew, so that nobody waits for it', async () => {
  const there = await world();
  const roundId = await invited(there, 'Grace');
  const hours = async () => (await there.store.people.get(there.who('Grace').id))?.hours ?? null;
  await there.ask('Grace', join, { roundId });
  await there.tick();
  expect(await hours()).not.toBeNull();
  await there.ask('Grace', erase, { confirm: 'delete' });
  expect(await hours()).toBeNull();
  await there.ask('Grace', join, { roundId });
  await there.tick();
  expect(await hours()).not.toBeNull();
});
