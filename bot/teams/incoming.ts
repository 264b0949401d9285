import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** An activity as far as we read it. Whatever else Teams sends is let be; whatever is not of this form is refused. */
const activity = z.object({
  type: z.string().check(z.maxLength(100)),
  id: z.optional(z.string().check(z.maxLength(400))),
  name: z.optional(z.string()),
  action: z.optional(z.string()),
  text: z.optional(z.nullable(z.string().check(z.maxLength(40_000)))),
  serviceUrl: z.url().check(z.maxLength(400)),
  from: z.object({
    id: z.string(),
    aadObjectId: z.optional(z.uuid()),
    name: z.optional(z.nullable(z.string())),
  }),
  recipient: z.optional(z.object({ id: z.string() })),
  conversation: z.object({
    id: z.string().check(z.maxLength(400)),
    conversationType: z.optional(z.string()),
    tenantId: z.optional(z.string()),
  }),
  channelData: z.optional(z.object({ tenant: z.optional(z.object({ id: z.string() })) })),
  value: z.optional(z.unknown()),
});

const executed = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.string().check(z.maxLength(100)),
    data: z._default(z.record(z.string(), z.unknown()), {}),
  }),
});

const submitted = z.looseObject({ verb: z.string().check(z.maxLength(100)) });

interface From {
  activityId: string;
  personId: string;
  name: string;
  conversationId: string;
  serviceUrl: string;
  personal: boolean;
}

/** What happened, in our own words. */
export type Incoming = From &
  (
    | { kind: 'installed' }
    | { kind: 'removed' }
    | { kind: 'said'; text: string }
    | { kind: 'pressed'; verb: string; data: Record<string, unknown>; invoked: boolean }
    | { kind: 'other'; invoked: boolean }
  );

const LONGEST_NAME = 256;
const LONGEST_ID = 100;

/** An id becomes part of a key, which has an end. */
const brief = (id: string): string =>
  id.length > LONGEST_ID ? createHash('sha256').update(id).digest('hex') : id;

/** Null: not for us (another tenant, nobody's, or not of the form). */
export function understand(raw: unknown, tenantId: string): Incoming | null {
  const parsed = activity.safeParse(raw);
  if (!parsed.success) return null;
  const given = parsed.data;
  const tenant = given.conversation.tenantId ?? given.channelData?.tenant?.id;
  if (tenant !== tenantId || !given.from.aadObjectId) return null;
  const from: From = {
    activityId: brief(given.id ?? crypto.randomUUID()),
    personId: given.from.aadObjectId,
    name: (given.from.name ?? '').slice(0, LONGEST_NAME),
    conversationId: given.conversation.id,
    serviceUrl: given.serviceUrl,
    personal: (given.conversation.conversationType ?? 'personal') === 'personal',
  };
  return { ...from, ...happening(given) };
}

function happening(given: z.output<typeof activity>) {
  if (given.type === 'installationUpdate') {
    const removed = given.action?.startsWith('remove');
    return { kind: removed ? ('removed' as const) : ('installed' as const) };
  }
  if (given.type === 'message') return message(given);
  if (given.type !== 'invoke') return { kind: 'other' as const, invoked: false };
  const press = given.name === 'adaptiveCard/action' ? executed.safeParse(given.value) : null;
  if (!press?.success) return { kind: 'other' as const, invoked: true };
  const { verb, data } = press.data.action;
  return { kind: 'pressed' as const, verb, data, invoked: true };
}

function message({ text, value }: z.output<typeof activity>) {
  const submit = submitted.safeParse(value);
  if (submit.success) {
    const { verb, ...data } = submit.data;
    return { kind: 'pressed' as const, verb, data, invoked: false };
  }
  return {
    kind: 'said' as const,
    text: (text ?? '')
      .replace(/<at>.*?<\/at>/g, '')
      .trim()
      .slice(0, 2000),
  };
}
