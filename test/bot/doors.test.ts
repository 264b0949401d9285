import { expect, test } from 'vitest';
import type { Contract } from '../../shared/door.ts';
import { setGoal } from '../../shared/guidance/contract.ts';
import { world } from '../world.ts';
import { fieldsOf, formOf, ID, MARKUP } from './forms.ts';
import { type Answer, contents, contracts, knockAt, type Lived, lived, send, tokens } from './lived.ts';

const wrong: [string, unknown][] = [
  ['nothing', null],
  ['a thing', { a: { b: 1 } }],
  ['a list of lists', ['a', ['b']]],
  ['far too much', 'x'.repeat(50_000)],
  ['a list without an end', Array(5_000).fill('x')],
  ['a negative number', -7],
  ['a huge number', 1e300],
  ['an injection', `'; DROP TABLE person; --`],
  ['a path', '../../etc/passwd'],
  ['a zero byte', 'a\u0000b'],
  ['half a letter', '\ud800'],
];

const MOST_IN_A_QUERY = 9_000;

const isRefusal = ({ status, body }: Answer): boolean =>
  status >= 400 && status < 500 && !!body?.error?.code && !!body.error.message;

const actorFor = ({ hr, tenant }: Pick<Lived, 'hr' | 'tenant'>, { by }: Contract): string =>
  by === 'employee' ? (tenant.people.find(({ roles }) => roles.length === 0)?.id ?? '') : hr.id;

test('whatever is sent to a door in another form than its own is refused by name, and changes nothing', async () => {
  const here = await world({ people: 8 });
  await here.launched();
  const held = () => contents(here.product.app.config.databaseUrl);
  const [token, before, astray] = [tokens(here), held(), [] as string[]];
  const reasons: string[] = [];
  for (const contract of contracts) {
    for (const field of fieldsOf(contract)) {
      for (const [what, thing] of wrong) {
        if (contract.reads && typeof thing === 'object') continue;
        const value = contract.reads ? String(thing).slice(0, MOST_IN_A_QUERY) : thing;
        const input = { ...formOf(contract), [field]: value };
        if (contract.input.safeParse(input).success) continue;
        const answer = await knockAt(
          here.product.url,
          await token(actorFor(here, contract)),
          contract,
          input,
        );
        const names = Object.keys(answer.body?.error?.fields ?? {});
        const right =
          answer.body?.error?.code === 'bad-input' &&
          names.some((name) => name === 'input' || name.split('.')[0] === field);
        reasons.push(...Object.values(answer.body?.error?.fields ?? {}));
        if (!(answer.status === 400 && right))
          astray.push(`${contract.name} ${field}: ${what}: ${answer.status}`);
      }
    }
  }
  expect(astray).toEqual([]);
  const vague = reasons.filter((reason) => reason === 'Invalid input');
  expect(vague.length / reasons.length).toBeLessThan(0.1);
  expect(held()).toEqual(before);
});

test('every field knows what it is not: nothing, things within things, and more than can be read', () => {
  const taken = contracts.flatMap((contract) =>
    fieldsOf(contract).flatMap((field) =>
      wrong
        .slice(0, 5)
        .filter(([, value]) => contract.input.safeParse({ ...formOf(contract), [field]: value }).success)
        .map(([what]) => `${contract.name} ${field}: ${what}`),
    ),
  );
  expect(taken).toEqual([]);
});

test('a body that is no form at all is refused, and changes nothing', async () => {
  const here = await world({ people: 8 });
  await here.launched();
  const held = () => contents(here.product.app.config.databaseUrl);
  const [token, before] = [tokens(here), held()];
  const bodies: { body?: string; type?: string }[] = [
    { body: '[]' },
    { body: '"text"' },
    { body: 'null' },
    { body: '{"roundId":' },
    { body: `{"a":"${'x'.repeat(200_000)}"}` },
    { body: `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}` },
    { body: 'roundId=1', type: 'application/x-www-form-urlencoded' },
    { body: '{}', type: 'text/plain' },
    {},
  ];
  for (const contract of contracts.filter(({ reads }) => !reads)) {
    const answers = await Promise.all(
      bodies.map(async (body) =>
        send(`${here.product.url}/api/${contract.name}`, await token(actorFor(here, contract)), body),
      ),
    );
    expect(
      answers.filter((answer) => !isRefusal(answer)),
      contract.name,
    ).toEqual([]);
  }
  expect(held()).toEqual(before);
});

test('keys that reach into the machine, and fields nobody asked for, reach nothing', async () => {
  const here = await world({ people: 8 });
  const roundId = await here.launched();
  const ada = here.tenant.people.find(({ roles }) => roles.length === 0)?.id ?? '';
  const token = await here.tenant.token(ada);
  const sly = `"__proto__":{"polluted":true,"roles":["coordinator"]},"constructor":{"prototype":{"polluted":true}}`;
  const url = (name: string) => `${here.product.url}/api/${name}`;
  const joined = await send(url('opt-in.join'), token, {
    body: `{"roundId":"${roundId}",${sly},"personId":"${ID}","by":"admin"}`,
  });
  expect(joined.status).toBe(204);
  expect(await here.store.enrolments.get(roundId, ada)).toMatchObject({ joinedAt: here.clock.now() });
  expect(await here.store.enrolments.get(roundId, ID)).toBeNull();

  const asked = await send(url('awareness.ask'), token, {
    body: `{"roundId":"${roundId}","text":${JSON.stringify(MARKUP)},${sly}}`,
  });
  expect(asked.status).toBe(200);
  expect((await here.store.questions.ofRound(roundId)).map(({ text }) => text)).toEqual([MARKUP]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a door that changes is not moved by a GET, nor is one that reads by a POST', async () => {
  const here = await world({ people: 8 });
  const roundId = await here.launched();
  const held = () => contents(here.product.app.config.databaseUrl);
  const [token, before] = [tokens(here), held()];
  for (const contract of contracts) {
    const form = { ...formOf(contract), roundId };
    const answer = await knockAt(
      here.product.url,
      await token(actorFor(here, contract)),
      { ...contract, reads: !contract.reads },
      form,
    );
    expect([404, 405], contract.name).toContain(answer.status);
    expect(isRefusal(answer), contract.name).toBe(true);
  }
  expect(held()).toEqual(before);
});

/** Every door that changes, with all its ids nobody's, or those of the given things where it names such. */
async function refusedAll(
  here: Lived,
  actorOf: (contract: Contract) => string,
  things: Record<string, string>,
) {
  const [token, taken] = [tokens(here), [] as string[]];
  for (const contract of contracts.filter(({ reads }) => !reads)) {
    const fields = fieldsOf(contract);
    const named = Object.fromEntries(Object.entries(things).filter(([field]) => fields.includes(field)));
    const pointless = !fields.some((field) => field.endsWith('Id'));
    if (pointless || (Object.keys(things).length > 0 && Object.keys(named).length === 0)) continue;
    const input = { ...formOf(contract), ...named };
    const answer = await knockAt(here.product.url, await token(actorOf(contract)), contract, input);
    const expected = contract.by !== 'employee' && actorOf(contract) !== here.hr.id ? 403 : 409;
    if (!(answer.status === expected && isRefusal(answer)))
      taken.push(`${contract.name} ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return taken;
}

test('what is nobody’s, and what is somebody else’s, is refused with a reason and stays as it was', async () => {
  const here = await lived();
  const { store, roundId, tenant } = here;
  const pairs = await store.pairs.open(roundId);
  const hasNoRole = (id: string) => tenant.colleague(id).roles.length === 0;
  const mine = pairs.find(({ members }) => members.some(hasNoRole));
  const theirs = pairs.find((pair) => pair !== mine);
  const member = theirs?.members[0] ?? '';
  const set = { pairId: theirs?.id ?? '', text: 'Speak up' };
  const { id: goalId } = await here.ask(tenant.colleague(member).name, setGoal, set);
  const [meeting] = await store.meetings.ofPair(theirs?.id ?? '');
  const before = here.held();
  const outsider = mine?.members.find(hasNoRole) ?? '';
  const outside = (contract: Contract) => (contract.by === 'employee' ? outsider : here.hr.id);

  expect(await refusedAll(here, outside, {})).toEqual([]);
  const others = { pairId: theirs?.id ?? '', meetingId: meeting?.id ?? '', goalId };
  expect(await refusedAll(here, () => outsider, others)).toEqual([]);
  expect(here.held()).toEqual(before);

  const reading = contracts.filter(({ reads, by }) => reads && by === 'employee');
  for (const contract of reading) {
    const answer = await knockAt(here.product.url, await tenant.token(outsider), contract, {
      ...formOf(contract),
      roundId,
    });
    expect(JSON.stringify(answer.body ?? null), contract.name).not.toContain('Speak up');
  }
});
