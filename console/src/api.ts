import createClient from 'openapi-fetch';
import type { components, paths } from './api-types.ts';
import { newKey } from './new-key.ts';

export type Me = components['schemas']['Me'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type Turn = components['schemas']['Turn'];

/** What the API refused, by its own code. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** Nobody is signed in any more: after eight hours, or somebody left in another tab. */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

/** The API with the types generated from its own description. */
export const api = createClient<paths>({ baseUrl: window.location.origin });

api.use({
  // A new key for each write: a request that the network repeats is done once.
  onRequest: ({ request }) => {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', newKey());
    return request;
  },
});

/** The data of an answer; throws `ApiProblem` where it is none. */
export const settled = async <T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> => {
  const { data, error, response } = await asked;
  if (data !== undefined) return data;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'fault';
  throw new ApiProblem(response.status, code);
};
