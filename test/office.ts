import type { Contract, OutputOf, SentTo } from '../shared/door.ts';

/** What a request was answered with. */
export interface Answered<Out> {
  status: number;
  body: Out;
}

/** As long as a person would wait. */
const PATIENCE_MS = 20_000;

/** Knocks at the product's doors over HTTP, as the tab does. */
export async function knock<C extends Contract>(
  url: string,
  token: string | null,
  contract: C,
  input: SentTo<C>,
): Promise<Answered<OutputOf<C>>> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const query = new URLSearchParams(input as Record<string, string>);
  const response = contract.reads
    ? await fetch(`${url}/api/${contract.name}?${query}`, { headers, signal })
    : await fetch(`${url}/api/${contract.name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
        signal,
      });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as OutputOf<C> };
}

/** The same, where anything but success is a failure of the test. */
export async function ask<C extends Contract>(
  url: string,
  token: string,
  contract: C,
  input: SentTo<C>,
): Promise<OutputOf<C>> {
  const { status, body } = await knock(url, token, contract, input);
  if (status >= 300) throw new Error(`${contract.name} answered ${status} ${JSON.stringify(body)}`);
  return body;
}
