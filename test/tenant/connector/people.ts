import { type Box, count, nowIn } from '../box.ts';
import type { ChatMessage, Colleague, InvokeAnswer, Press } from '../types.ts';
import { replace } from './activities.ts';
import { type Button, buttonsOf, untouched } from './cards.ts';
import { chatOf, nextActivityId } from './conversations.ts';
import { activityFrom, tellBot } from './line.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Types into the chat. Throws when the bot answers with an error. */
export async function say(box: Box, person: Colleague, text: string): Promise<void> {
  const id = nextActivityId(box);
  chatOf(box, person.id).push({ id, at: nowIn(box), from: 'person', text });
  box.keeper.touched();
  const { status, body } = await tellBot(
    box,
    activityFrom(box, person, { type: 'message', id, text, textFormat: 'plain' }),
  );
  if (status === 0 || status >= 300)
    throw new Error(`The bot answered ${status} to "${text}": ${JSON.stringify(body)}`);
}

/** The inputs as Teams sends them; it does not send at all while a required one is empty. */
function inputsFor(button: Button | undefined, given: Record<string, string>): Record<string, string> {
  const all = { ...given };
  for (const field of button?.fields ?? []) {
    const value = all[field.id] ?? untouched(field);
    if (value !== undefined) all[field.id] = value;
    if (field.isRequired && !value) throw new Error(`Teams would not send this: "${field.id}" is required.`);
  }
  return all;
}

const matches = (button: Button, data: object | undefined) =>
  !data || Object.entries(data).every(([name, value]) => button.data[name] === value);

/** The button meant by verb and data, and the data it would send. */
function pressed(message: ChatMessage, { verb, data, inputs = {} }: Press): Record<string, unknown> {
  const among = message.card ? buttonsOf(message.card).filter((button) => button.verb === verb) : [];
  const button = among.find((one) => matches(one, data)) ?? among[0];
  return { ...button?.data, ...data, ...inputsFor(button, inputs) };
}

interface CardAnswer {
  statusCode?: number;
  type?: string;
  value?: object;
}

/** Presses a button: the answer's card takes the message's place. */
export async function press(
  box: Box,
  person: Colleague,
  messageId: string,
  action: Press,
): Promise<InvokeAnswer> {
  const message = chatOf(box, person.id).find(({ id }) => id === messageId);
  if (!message) throw new Error(`${person.name} has no message ${messageId}.`);
  const { verb } = action;
  const data = pressed(message, action);
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: messageId };
  const answer = await tellBot(box, activityFrom(box, person, invoke));
  count(box, 'presses');
  const { statusCode, type, value: card } = (answer.body ?? {}) as CardAnswer;
  if (answer.status === 200 && statusCode === 200) {
    const shown = type === CARD && card ? card : null;
    message.answered = verb;
    message.presses = [...(message.presses ?? []), { at: nowIn(box), verb, data, shown }];
    if (shown) replace(box, message, { card: shown });
  }
  box.keeper.touched();
  return answer;
}
