import {
  keepPreviousData,
  type QueryKey,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Contract, OutputOf, SentTo } from '../shared/door.ts';
import type { Page } from '../shared/paging.ts';
import type { RefusalBody } from '../shared/refusal.ts';
import { token } from './teams/host.ts';

/** Status 0: nothing came back at all. `refused`: the server said no in words meant for the reader. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;

  constructor(status: number, code: string, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  get refused(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 401;
  }
}

export const failureOf = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure(0, 'broken', error instanceof Error ? error.message : '');

/** Inputs of reads are flat: texts, numbers, switches, and lists of texts, which travel comma-separated. */
export function queryOf(input: object): string {
  const said = Object.entries(input).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

async function signedIn(): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    throw new Failure(401, 'no-token', cause instanceof Error ? cause.message : String(cause));
  }
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  const headers = {
    ...init.headers,
    Accept: 'application/json',
    Authorization: `Bearer ${await signedIn()}`,
  };
  try {
    return await fetch(path, { ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Failure(0, 'offline', cause instanceof Error ? cause.message : '');
  }
}

async function refusal(response: Response): Promise<Failure> {
  try {
    const { error } = (await response.json()) as RefusalBody;
    return new Failure(response.status, error.code, error.message, error.fields);
  } catch {
    // A proxy in between answers in HTML: the status is all there is to go by.
    return new Failure(response.status, 'no-words', response.statusText);
  }
}

async function answer<C extends Contract>(response: Response): Promise<OutputOf<C>> {
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as OutputOf<C>;
}

/** Through a reading door. Throws a Failure. */
export const ask = async <C extends Contract>(contract: C, input: SentTo<C>, signal?: AbortSignal) =>
  answer<C>(await sent(`/api/${contract.name}${queryOf(input as object)}`, signal ? { signal } : {}));

/** Through a writing door. Throws a Failure. */
export const tell = async <C extends Contract>(contract: C, input: SentTo<C>) =>
  answer<C>(
    await sent(`/api/${contract.name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    }),
  );

export const asking = <C extends Contract>(contract: C, input: SentTo<C>) =>
  queryOptions<OutputOf<C>, Failure>({
    queryKey: [contract.name, input],
    queryFn: ({ signal }) => ask(contract, input, signal),
  });

export const useAsk = <C extends Contract>(contract: C, input: SentTo<C>, wanted = true) =>
  useQuery({ ...asking(contract, input), enabled: wanted });

/** Through a reading door that answers a page at a time: all that was asked for so far, in one list. */
export const useAskPages = <Line, C extends Contract & { gives?: Page<Line> }>(
  contract: C,
  input: Omit<SentTo<C>, 'after'>,
) =>
  useInfiniteQuery<Page<Line>, Failure, { lines: Line[]; total: number | null }, QueryKey, string | null>({
    queryKey: [contract.name, input],
    queryFn: async ({ signal, pageParam }) =>
      (await ask(
        contract,
        { ...input, ...(pageParam && { after: pageParam }) } as SentTo<C>,
        signal,
      )) as Page<Line>,
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => ({ lines: pages.flatMap(({ lines }) => lines), total: pages[0]?.total ?? null }),
    placeholderData: keepPreviousData,
  });

/** Whatever is told may change what any page shows, so all that is on screen is asked again. */
export function useTell<C extends Contract>(contract: C) {
  const client = useQueryClient();
  return useMutation<OutputOf<C>, Failure, SentTo<C>>({
    mutationFn: (input) => tell(contract, input),
    onSuccess: () => client.invalidateQueries(),
  });
}
