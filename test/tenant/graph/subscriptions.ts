import { type Box, count, inBackground, nowIn } from '../box.ts';
import { idOf } from '../company/calendar.ts';
import { guidOf } from '../draw.ts';
import { type Act, route } from '../routes.ts';
import type { Meeting, Subscription } from '../state.ts';
import { wantsImmutable } from './event-shape.ts';
import { mailboxAt } from './mailbox.ts';
import { GRAPH } from './odata.ts';
import { badRequest, missing, ok, refuse } from './words.ts';

const NEEDS = ['Calendars.Read', 'Calendars.ReadWrite'];
const LONGEST_MS = 4_230 * 60_000;
const PATIENCE_MS = 10_000;

interface SubscriptionRequest {
  changeType?: string;
  notificationUrl?: string;
  lifecycleNotificationUrl?: string;
  resource?: string;
  expirationDateTime?: string;
  clientState?: string;
}

const shaped = (box: Box, one: Subscription) => ({
  id: one.id,
  resource: one.resource,
  applicationId: box.ids.client,
  changeType: one.changeType,
  clientState: one.clientState,
  notificationUrl: one.notificationUrl,
  lifecycleNotificationUrl: one.lifecycleNotificationUrl,
  expirationDateTime: one.expires,
});

/** A public address leads back to the bot's own machine: from inside the box, there is no other. */
function reachable(box: Box, url: string): string {
  const asked = new URL(url);
  if (!box.botUrl) return url;
  return new URL(asked.pathname + asked.search, box.botUrl).href;
}

function expiry(box: Box, asked: string | undefined): string {
  const time = Date.parse(asked ?? '');
  const ahead = time - box.now().getTime();
  if (!(ahead > 0) || ahead > LONGEST_MS)
    throw badRequest('Subscription expiration can only be 4230 minutes in the future.', 'ValidationError');
  return new Date(time).toISOString();
}

/** Asks the address to repeat a token, as Graph does before it trusts it. */
async function shakeHands(box: Box, url: string) {
  const token = guidOf(box.seed, 'validation', url, nowIn(box));
  const address = new URL(reachable(box, url));
  address.searchParams.set('validationToken', token);
  const failed = (why: string) =>
    badRequest(`Subscription validation request failed. ${why}`, 'ValidationError');
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: Error) => {
      throw failed(error.message);
    },
  );
  const said = await answer.text();
  if (answer.status !== 200 || said !== token) throw failed(`Answered ${answer.status}.`);
  if (!answer.headers.get('content-type')?.startsWith('text/plain')) throw failed('Not text/plain.');
}

const create: Act = async (box, call) => {
  const request = (call.body ?? {}) as SubscriptionRequest;
  const mailbox = /^\/?users\/([^/]+)\/events$/i.exec(request.resource ?? '')?.[1];
  if (!mailbox || !request.notificationUrl || !request.changeType)
    throw badRequest(
      'changeType, notificationUrl and a resource users/{id}/events are needed.',
      'InvalidRequest',
    );
  for (const url of [request.notificationUrl, request.lifecycleNotificationUrl ?? request.notificationUrl])
    if (!url.startsWith('https:'))
      throw badRequest("Subscription notification URL scheme must be 'https'.", 'InvalidRequest');
  const mailboxId = mailboxAt(box, mailbox).id;
  const expires = expiry(box, request.expirationDateTime);
  await shakeHands(box, request.notificationUrl);
  const { subscriptions } = box.keeper.state;
  const subscription: Subscription = {
    id: guidOf(box.seed, 'subscription', subscriptions.length, nowIn(box)),
    resource: request.resource as string,
    mailboxId,
    changeType: request.changeType,
    notificationUrl: request.notificationUrl,
    lifecycleNotificationUrl: request.lifecycleNotificationUrl ?? null,
    clientState: request.clientState ?? null,
    expires,
    immutable: wantsImmutable(call),
  };
  subscriptions.push(subscription);
  box.keeper.touched();
  return {
    status: 201,
    body: { '@odata.context': `${GRAPH}/$metadata#subscriptions/$entity`, ...shaped(box, subscription) },
  };
};

function subscriptionAt({ keeper }: Box, id: string): Subscription {
  const found = keeper.state.subscriptions.find((one) => one.id === id);
  if (!found) throw refuse(404, 'ResourceNotFound', `The subscription '${id}' was not found.`);
  return found;
}

const renew: Act = (box, call, id) => {
  const subscription = subscriptionAt(box, id);
  if (subscription.expires < nowIn(box)) throw missing(id);
  subscription.expires = expiry(box, (call.body as SubscriptionRequest)?.expirationDateTime);
  box.keeper.touched();
  return ok(shaped(box, subscription));
};

const remove: Act = (box, _call, id) => {
  const { subscriptions } = box.keeper.state;
  subscriptions.splice(subscriptions.indexOf(subscriptionAt(box, id)), 1);
  box.keeper.touched();
  return { status: 204 };
};

const list: Act = (box) => ok({ value: box.keeper.state.subscriptions.map((one) => shaped(box, one)) });

function noticeOf(box: Box, one: Subscription, meeting: Meeting, changeType: string) {
  const id = idOf(meeting, one.mailboxId, one.immutable);
  const path = `Users/${one.mailboxId}/Events/${id}`;
  return {
    subscriptionId: one.id,
    subscriptionExpirationDateTime: one.expires,
    changeType,
    resource: path,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': path,
      '@odata.etag': `W/"v${meeting.version}"`,
      id,
    },
    clientState: one.clientState,
    tenantId: box.ids.tenant,
  };
}

/** Tells whoever has subscribed to the organizer's events; like Graph, it does not wait and tries more than once. */
export function notify(box: Box, meeting: Meeting, changeType: 'created' | 'updated' | 'deleted') {
  if (box.mute) return;
  for (const one of box.keeper.state.subscriptions) {
    const due = one.mailboxId === meeting.organizerId && one.expires > nowIn(box);
    if (due && one.changeType.split(',').includes(changeType))
      inBackground(box, deliver(box, one, { value: [noticeOf(box, one, meeting, changeType)] }));
  }
}

/** Something about the subscriptions themselves; one that was removed is gone. */
export function tellLifecycle(box: Box, lifecycleEvent: string) {
  const { subscriptions } = box.keeper.state;
  for (const one of [...subscriptions]) {
    if (!one.lifecycleNotificationUrl) continue;
    if (lifecycleEvent === 'subscriptionRemoved') subscriptions.splice(subscriptions.indexOf(one), 1);
    const notice = {
      ...{ subscriptionId: one.id, subscriptionExpirationDateTime: one.expires, lifecycleEvent },
      ...{ resource: one.resource, clientState: one.clientState, tenantId: box.ids.tenant },
    };
    inBackground(box, deliver(box, one, { value: [notice] }));
  }
}

const waits = [0, 200, 1_000];

async function deliver(box: Box, one: Subscription, body: object): Promise<void> {
  for (const wait of waits) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (box.closed) return;
    const status = await fetch(reachable(box, one.notificationUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status >= 200 && status < 300) return count(box, 'notifications');
  }
  count(box, 'notifications.lost');
}

export const subscriptionRoutes = [
  route('POST', '/subscriptions', NEEDS, create),
  route('GET', '/subscriptions', [], list),
  route('PATCH', '/subscriptions/{}', NEEDS, renew),
  route('DELETE', '/subscriptions/{}', NEEDS, remove),
];
