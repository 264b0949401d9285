import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot } from '../../bot/boot.ts';
import { Occupied } from '../command.ts';
import { type Demo, startDemo } from './demo.ts';
import type { Hint } from './hint.ts';
import { checkKept, forget } from './kept.ts';
import type { Pulse } from './time-machine.ts';
import type { ChatMessage, PersonLine } from './views.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pairwise-demo-'));
// Below those that systems give away by themselves, to other tests for one.
const options = { fresh: false, port: 18_180, people: 40, seed: 1, folder };
const someonesOwn = path.join(folder, 'notes.txt');
let demo: Demo;

const look = async <T>(place: string): Promise<T> =>
  (await fetch(`${demo.address}${place}`)).json() as Promise<T>;

async function act<T>(place: string, order: object, token?: string): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const response = await fetch(`${demo.address}${place}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(order),
  });
  if (!response.ok) throw new Error(`${place} answered ${response.status} ${await response.text()}`);
  return (response.status === 204 ? null : await response.json()) as T;
}

/** The first pulse that is as wanted. */
async function pulse(wanted: (pulse: Pulse) => boolean): Promise<Pulse> {
  const { body } = await fetch(`${demo.address}/demo/events`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of body as ReadableStream<Uint8Array>) {
    text += decoder.decode(part, { stream: true });
    const lines = text.split('\n\n');
    text = lines.pop() ?? '';
    const found = lines
      .map((line) => JSON.parse(line.replace('data: ', '')) as Pulse)
      .find((one) => wanted(one));
    if (found) return found;
  }
  throw new Error('the demo fell silent');
}

async function moved(name: string, person?: string): Promise<Pulse> {
  await act('/demo/move', { name, person });
  return pulse(({ move, busy }) => move === null && !busy);
}

const people = () => look<PersonLine[]>('/demo/people');
const ada = async () => (await people())[0] as PersonLine;
const hr = async () =>
  (await people()).find(({ roles }) => roles.includes('Program.Coordinator')) as PersonLine;

const hint = async () => look<Hint>(`/demo/hint/${(await ada()).id}`);

beforeAll(async () => {
  writeFileSync(someonesOwn, 'mine');
  writeFileSync(path.join(folder, 'tenant.json'), 'of another company');
  demo = await startDemo({ ...options, fresh: true }, boot);
});

afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a newcomer meets a Monday morning, and is told to begin in HR', async () => {
  const { now } = await pulse(() => true);
  expect(new Date(now).getUTCDay()).toBe(1);
  expect(now.slice(11)).toBe('08:00:00.000Z');
  const coordinator = await hr();
  const { go } = await hint();
  expect(go).toEqual({ personId: coordinator.id, view: 'desk' });
});

test('beginning anew leaves what is not the demo’s own', () => {
  expect(readFileSync(someonesOwn, 'utf8')).toBe('mine');
});

test('page and product are one origin', async () => {
  expect(await (await fetch(demo.address)).text()).toContain('<div id="root">');
  expect(await look('/health')).toMatchObject({ ok: true });
  expect((await fetch(`${demo.address}/tab/assets/of-an-earlier-build.js`)).status).toBe(404);
});

test('what was launched is announced, and waits for Ada because the visitor plays her', async () => {
  const { token } = await act<{ token: string }>('/demo/token', { person: (await hr()).id });
  const { id } = await act<{ id: string }>(
    '/api/programs.create',
    { template: 'skill-exchange', name: 'Skills' },
    token,
  );
  expect((await hint()).go).toMatchObject({ view: 'desk', page: `programs/${id}` });
  await moved('hour');
  const preview = await fetch(`${demo.address}/api/rounds.preview?programId=${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { audience } = (await preview.json()) as { audience: number };
  await act('/api/rounds.launch', { programId: id, people: audience }, token);
  expect((await hint()).text).not.toContain('in the chat');
  await moved('day');
  expect((await hint()).text).toContain('read the announcement in the chat');
  const found = await people();
  expect(found[0]).toMatchObject({ name: 'Ada Okafor', standing: 'invited' });
  expect(found.filter(({ standing }) => standing && standing !== 'invited').length).toBeGreaterThan(5);
});

test('a press in the chat goes through the bot and changes the card in its place', async () => {
  const { id } = await ada();
  const before = await look<ChatMessage[]>(`/demo/chat/${id}`);
  const invitation = before.find(({ card }) => JSON.stringify(card ?? '').includes('opt-in.join'));
  await act('/demo/press', { person: id, message: invitation?.id, verb: 'opt-in.join' });
  const after = (await look<ChatMessage[]>(`/demo/chat/${id}`)).find((one) => one.id === invitation?.id);
  expect(after?.card).not.toEqual(invitation?.card);
  expect((await ada()).standing).toBe('joined');
});

test('time makes one move at a time, can be stopped, and knows no others', async () => {
  await act('/demo/move', { name: 'next' });
  await expect(act('/demo/move', { name: 'hour' })).rejects.toThrow('Time is moving already');
  await act('/demo/stop', {});
  await pulse(({ move }) => move === null);
  await expect(act('/demo/move', { name: 'year' })).rejects.toThrow('There is no such move');
});

test('time stops before the pairs, which are for HR to publish', async () => {
  const { ending } = await moved('end');
  expect(ending?.why).toMatch(/proposes and publishes the pairs/);
  expect((await hint()).go).toMatchObject({ page: expect.stringMatching(/^rounds\/.+\/pairs$/) });
});

test('a port that is taken is said in plain words', async () => {
  await expect(startDemo({ ...options, fresh: true }, boot)).rejects.toThrow(Occupied);
});

test('the port of a company that is kept is not to be changed with --port', async () => {
  await expect(startDemo({ ...options, port: options.port + 10 }, boot)).rejects.toThrow('another --folder');
});

test.each(['demo.json', 'tenant.json', 'pairwise.db'])(
  'a damaged %s is named, and how to begin anew',
  (name) => {
    const spoilt = mkdtempSync(path.join(tmpdir(), 'pairwise-spoilt-'));
    writeFileSync(path.join(spoilt, name), '{broken');
    expect(() => checkKept(spoilt)).toThrow(`${name} is damaged. With --fresh`);
    forget(spoilt);
    expect(() => checkKept(spoilt)).not.toThrow();
    rmSync(spoilt, { recursive: true });
  },
);

test('started again, it goes on where it was', async () => {
  const before = await pulse(() => true);
  const chat = await look<ChatMessage[]>(`/demo/chat/${(await ada()).id}`);
  await demo.close();
  demo = await startDemo(options, boot);
  const after = await pulse(() => true);
  expect(after).toMatchObject({ now: before.now, begun: before.begun, played: before.played });
  expect(await look(`/demo/chat/${(await ada()).id}`)).toEqual(chat);
});
