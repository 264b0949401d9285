import { randomUUID } from 'node:crypto';
import { Refused, type Reply, type Words } from '../gate.ts';

/** An error body as Graph writes it. */
export const words: Words = (status, code, message, headers = {}): Reply => {
  const id = randomUUID();
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': id,
    'client-request-id': id,
  };
  return {
    status,
    headers: { 'request-id': id, ...headers },
    body: { error: { code, message, innerError } },
  };
};

export const refuse = (...said: Parameters<Words>) => new Refused(words(...said));

export const missing = (id: string) =>
  refuse(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const badRequest = (message: string, code = 'BadRequest') => refuse(400, code, message);

export const ok = (body: unknown, headers?: Record<string, string>): Reply => ({
  status: 200,
  body,
  ...(headers ? { headers } : {}),
});
