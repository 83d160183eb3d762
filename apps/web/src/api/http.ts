import { ApiError, asProblem } from './problem.js';

type Query = Record<string, string | number | boolean | undefined>;

interface Ask {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

const BASE = '/api/v1';

/** The address of something the browser fetches by itself: an export, a calendar file. */
export function addressOf(path: string, query: Query = {}): string {
  const wanted = Object.entries(query).filter(
    (pair): pair is [string, string | number | boolean] => pair[1] !== undefined,
  );
  const search = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  return `${BASE}${path}${search && `?${search}`}`;
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  return (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text;
}

/**
 * Asks the server, and gives what it answered.
 *
 * @throws ApiError where it refuses, or does not answer (`unavailable`).
 */
async function ask<Answer>(method: string, path: string, { query, body, signal }: Ask = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(addressOf(path, query), {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(asProblem(503, undefined));
  }
  const answer = await bodyOf(response).catch(() => undefined);
  if (!response.ok) throw new ApiError(asProblem(response.status, answer));
  return answer as Answer;
}

export const http = {
  get: <Answer>(path: string, more?: Ask) => ask<Answer>('GET', path, more),
  post: <Answer = void>(path: string, body?: unknown) => ask<Answer>('POST', path, { body }),
  put: <Answer = void>(path: string, body?: unknown) => ask<Answer>('PUT', path, { body }),
  patch: <Answer = void>(path: string, body?: unknown) => ask<Answer>('PATCH', path, { body }),
  delete: <Answer = void>(path: string, query?: Query) => ask<Answer>('DELETE', path, { query }),
};
