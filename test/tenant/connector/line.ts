import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { addresses, type Box, count } from '../box.ts';
import { places } from '../company/places.ts';
import { zoneNamed } from '../company/zone.ts';
import { patience } from '../gate.ts';
import { botToken } from '../login/bot-framework.ts';
import type { Colleague } from '../types.ts';
import { botId, chatId, memberId } from './conversations.ts';

const PATIENCE_MS = 15_000;

interface BotAnswer {
  status: number;
  body: unknown;
}

function clientInfo(person: Colleague) {
  const country = places.find(({ site }) => site === person.site)?.country ?? 'US';
  return { type: 'clientInfo', locale: person.language, country, platform: 'Web', timezone: person.timeZone };
}

/** What every activity from a person's chat carries. */
export function activityFrom(box: Box, person: Colleague, content: object): object {
  const now = box.now();
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: addresses(box).botService,
    timestamp: now.toISOString(),
    localTimestamp: DateTime.fromJSDate(now, { zone: zoneNamed(person.timeZone) }).toISO(),
    localTimezone: person.timeZone,
    locale: person.language,
    from: { id: memberId(box, person.id), name: person.name, aadObjectId: person.id },
    recipient: { id: botId(box), name: 'Pairwise' },
    conversation: { id: chatId(box, person.id), conversationType: 'personal', tenantId: box.ids.tenant },
    channelData: { tenant: { id: box.ids.tenant } },
    entities: [clientInfo(person)],
    ...content,
  };
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return answer.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : text || undefined;
}

function requestFor(box: Box, activity: object, token: string): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${token}`,
      'x-ms-tenant-id': box.ids.tenant,
    },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
}

/**
 * Hands the bot an activity as Teams does: signed, over HTTP, with fifteen seconds to answer. Status 0 when it did not
 * answer at all; the body then says why.
 */
export async function tellBot(box: Box, activity: object): Promise<BotAnswer> {
  if (!box.botUrl) throw new Error('The tenant does not know where the bot is: set botUrl first.');
  count(box, 'activities');
  try {
    const answer = await fetch(box.botUrl, requestFor(box, activity, await botToken(box)));
    return { status: answer.status, body: await read(answer) };
  } catch (thrown) {
    return { status: 0, body: String(thrown) };
  }
}

const waits = [0, 200, 1_000, 3_000];

/** As tellBot, for what nobody waits for: tried a few times, then counted as lost. */
export async function tellBotEventually(box: Box, activity: object): Promise<void> {
  if (!box.botUrl) return count(box, 'activities.nobodyToTell');
  for (const wait of waits) {
    await patience(wait);
    if (box.closed) return;
    const { status } = await tellBot(box, activity);
    if (status >= 200 && status < 300) return;
  }
  count(box, 'activities.lost');
}
