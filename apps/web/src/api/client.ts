import createClient from 'openapi-fetch';
import { ApiError, asProblem } from './problem.js';
import type { components, paths } from './schema.js';

/** The shapes of the wire, generated from `docs/openapi.json`. */
export type Schemas = components['schemas'];

/** Speaks to the server in the words of its own description. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

api.use({
  onError() {
    return new ApiError(asProblem(503, undefined));
  },
});

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/**
 * What the server answered.
 *
 * @throws ApiError where it refused, or did not answer at all (`unavailable`).
 */
export async function answer<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new ApiError(asProblem(response.status, error));
  return data as Data;
}
