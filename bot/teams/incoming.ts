import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const data = z._default(z.record(z.string(), z.unknown()), {});

/** What can do without counts as not said where it is of another form. */
const perhaps = <Field extends z.ZodMiniType>(field: Field) => z.catch(z.optional(field), undefined as never);

const id = z.string().check(z.maxLength(400));
const known = z.object({ id: z.string() });
/** As the directory writes it. */
const guid = z.guid().check(z.toLowerCase());

/** An activity as far as we read it. Whatever else Teams sends is let be; whatever is not of this form is refused. */
const activity = z.object({
  type: z.string().check(z.maxLength(100)),
  id: perhaps(id),
  replyToId: perhaps(id),
  name: perhaps(z.string()),
  action: perhaps(z.string()),
  text: z.optional(z.nullable(z.string().check(z.maxLength(40_000)))),
  serviceUrl: z.url().check(z.maxLength(400)),
  from: z.object({ id: z.string(), aadObjectId: perhaps(guid), name: perhaps(z.string()) }),
  recipient: perhaps(known),
  conversation: z.object({
    id,
    conversationType: perhaps(z.string()),
    isGroup: perhaps(z.boolean()),
    tenantId: perhaps(guid),
  }),
  channelData: perhaps(z.object({ tenant: perhaps(z.object({ id: guid })) })),
  entities: perhaps(z.array(perhaps(z.object({ mentioned: perhaps(known) })))),
  membersAdded: perhaps(z.array(perhaps(known))),
  value: z.optional(z.unknown()),
});

type Activity = z.output<typeof activity>;

const executed = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.string().check(z.maxLength(100)),
    data,
  }),
});

const submitted = z.looseObject({ verb: z.string().check(z.maxLength(100)) });

/** A dialog is asked for, or handed in: the same as a press, but in a window of its own. */
const inDialog = z.object({ data: submitted });

const searched = z.object({
  queryText: z._default(z.string().check(z.maxLength(200)), ''),
  dataset: z.string().check(z.maxLength(300)),
});

interface From {
  activityId: string;
  personId: string;
  name: string;
  conversationId: string;
  serviceUrl: string;
  personal: boolean;
  /** The message that was pressed. */
  messageId: string | null;
}

/** Where a press comes from, and so how it wants to be answered. */
export type Way = 'invoke' | 'message' | 'dialog';

/** What happened, in our own words. */
export type Incoming = From &
  (
    | { kind: 'installed' }
    | { kind: 'removed' }
    | { kind: 'said'; text: string; mentioned: boolean }
    | { kind: 'pressed'; verb: string; data: Record<string, unknown>; way: Way }
    | { kind: 'searched'; dataset: string; typed: string }
    /** `asked`: how it wants to be answered, if at all. */
    | { kind: 'other'; asked: Way | null }
  );

export type Pressed = Extract<Incoming, { kind: 'pressed' }>;

export type Said = Extract<Incoming, { kind: 'said' }>;

const LONGEST_TEXT = 2000;
/** With the names of whom it mentions. */
const LONGEST_READ = 8000;
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
  const { conversationType, isGroup } = given.conversation;
  const tenant = given.conversation.tenantId ?? given.channelData?.tenant?.id;
  if (tenant !== tenantId || !given.from.aadObjectId) return null;
  const from: From = {
    activityId: brief(given.id ?? crypto.randomUUID()),
    personId: given.from.aadObjectId,
    name: (given.from.name ?? '').slice(0, LONGEST_NAME),
    conversationId: given.conversation.id,
    serviceUrl: given.serviceUrl,
    personal: conversationType ? conversationType === 'personal' : !isGroup,
    messageId: given.replyToId ?? null,
  };
  return { ...from, ...happening(given) };
}

const other = (asked: Way | null) => ({ kind: 'other' as const, asked });

const press = ({ verb, ...rest }: z.output<typeof submitted>, way: Way) => ({
  kind: 'pressed' as const,
  verb,
  data: rest,
  way,
});

function happening(given: Activity) {
  if (given.type === 'installationUpdate') {
    const removed = given.action?.startsWith('remove');
    return { kind: removed ? ('removed' as const) : ('installed' as const) };
  }
  if (given.type === 'message') return message(given);
  if (given.type === 'conversationUpdate' && addsUs(given)) return { kind: 'installed' as const };
  return given.type === 'invoke' ? invoke(given) : other(null);
}

const addsUs = ({ membersAdded = [], recipient }: Activity): boolean =>
  membersAdded.some((one) => one && one.id === recipient?.id);

function invoke({ name, value }: Activity) {
  if (name === 'adaptiveCard/action') {
    const { data: executes } = executed.safeParse(value);
    return executes
      ? press({ ...executes.action.data, verb: executes.action.verb }, 'invoke')
      : other('invoke');
  }
  if (name === 'task/fetch' || name === 'task/submit') {
    const { data: asked } = inDialog.safeParse(value);
    return asked ? press(asked.data, 'dialog') : other('dialog');
  }
  const { data: search } = name === 'application/search' ? searched.safeParse(value) : {};
  return search
    ? { kind: 'searched' as const, dataset: search.dataset, typed: search.queryText }
    : other('invoke');
}

function message({ text, value, entities = [], recipient }: Activity) {
  const submit = submitted.safeParse(value);
  if (submit.success) return press(submit.data, 'message');
  return {
    kind: 'said' as const,
    mentioned: entities.some((one) => one?.mentioned && one.mentioned.id === recipient?.id),
    text: (text ?? '')
      .slice(0, LONGEST_READ)
      .replace(/<at>.*?<\/at>/g, '')
      .trim()
      .slice(0, LONGEST_TEXT),
  };
}
