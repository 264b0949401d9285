import { Refused, type Reply, type Words } from '../gate.ts';

/** An error body as the Connector writes it. */
export const words: Words = (status, code, message, headers): Reply => ({
  status,
  ...(headers ? { headers } : {}),
  body: { error: { code, message } },
});

export const refuse = (...said: Parameters<Words>) => new Refused(words(...said));

/** The odd one: JSON inside a string, with the reason in a sub-code. */
export const writesBlocked = () => {
  const inner = {
    subCode: 'MessageWritesBlocked',
    details: 'Thread is blocked from message writes.',
    errorCode: null,
    errorSubCode: null,
  };
  const message = JSON.stringify(inner, null, 2).replaceAll('\n', '\r\n');
  return new Refused({ status: 403, body: { errorCode: 209, message } });
};

export const notInRoster = () =>
  refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
