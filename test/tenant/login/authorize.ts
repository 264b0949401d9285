import { createHash, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Box } from '../box.ts';
import type { Colleague } from '../types.ts';
import { tabToken } from './tab-token.ts';

interface Grant {
  person: Colleague;
  challenge: string;
  redirect: string;
}

const grants = new WeakMap<Box, Map<string, Grant>>();

function grantsOf(box: Box): Map<string, Grant> {
  const known = grants.get(box) ?? new Map<string, Grant>();
  grants.set(box, known);
  return known;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Entra's page where one says who one is: here, by choosing a name. */
function whoAreYou({ directory }: Box, request: Request): string {
  const lines = directory.people.map(({ name, mail }) => {
    const query = new URLSearchParams({ ...(request.query as Record<string, string>), login_hint: mail });
    return `<li><a href="?${escaped(String(query))}">${escaped(name)}</a></li>`;
  });
  return `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1><ul>${lines.join('')}</ul></html>`;
}

/** The browser comes with a challenge and goes back with a code. */
export const authorize = (box: Box) => (request: Request, response: Response) => {
  const {
    client_id: client,
    code_challenge: challenge,
    redirect_uri: to,
    state,
    login_hint: hint,
  } = request.query;
  if (client !== box.ids.client || !textOf(challenge) || !textOf(to)) {
    response.status(400).send('AADSTS900144: The request body must contain the parameters.');
    return;
  }
  const person = box.directory.people.find(({ mail }) => mail === hint);
  if (!person) {
    response.send(whoAreYou(box, request));
    return;
  }
  const code = randomUUID();
  grantsOf(box).set(code, { person, challenge: textOf(challenge), redirect: textOf(to) });
  response.redirect(`${textOf(to)}?${new URLSearchParams({ code, state: textOf(state) })}`);
};

/** The code for a token: once, from the page that asked for it. Null: it is not good. */
export async function redeem(box: Box, form: Record<string, string | undefined>) {
  const codes = grantsOf(box);
  const grant = codes.get(form.code ?? '');
  codes.delete(form.code ?? '');
  const proof = createHash('sha256')
    .update(form.code_verifier ?? '')
    .digest('base64url');
  if (!grant || proof !== grant.challenge || form.redirect_uri !== grant.redirect) return null;
  return { token_type: 'Bearer', expires_in: 3599, access_token: await tabToken(box, grant.person) };
}
