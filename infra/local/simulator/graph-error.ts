/**
 * An error as the Graph API writes it. HTTP statuses and wording follow Meta's error page and errors quoted in public
 * issues (docs/whatsapp.md 3.4, read 2026-11-22); whoever calls must branch on `code`, never on the words.
 */
export type GraphError = {
  readonly http: number;
  readonly code: number;
  readonly message: string;
  readonly details: string | null;
  readonly subcode: number | null;
  readonly type: string;
};

const known: Readonly<Record<number, readonly [http: number, title: string]>> = {
  0: [401, 'AuthException'],
  1: [400, 'An unknown error has occurred'],
  2: [503, 'Service temporarily unavailable'],
  4: [400, 'Application request limit reached'],
  33: [400, 'Unsupported request'],
  100: [400, 'Invalid parameter'],
  102: [401, 'Session key invalid or no longer valid'],
  190: [401, 'Invalid OAuth access token - Cannot parse access token'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [400, 'Rate limit issues'],
  130429: [400, 'Rate limit hit'],
  130472: [400, "User's number is part of an experiment"],
  130497: [403, 'Business account is restricted from messaging users in this country'],
  131000: [500, 'Something went wrong'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [500, 'Service unavailable'],
  131026: [400, 'Message undeliverable'],
  131030: [400, 'Recipient phone number not in allowed list'],
  131031: [403, 'Business Account locked'],
  131042: [400, 'Business eligibility payment issue'],
  131047: [400, 'Re-engagement message'],
  131048: [400, 'Spam rate limit hit'],
  131049: [400, 'This message was not delivered to maintain healthy ecosystem engagement'],
  131050: [400, 'User has stopped receiving marketing messages from this business'],
  131051: [400, 'Unsupported message type'],
  131052: [400, 'Media download error'],
  131053: [400, 'Media upload error'],
  131056: [400, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  132000: [400, 'Number of parameters does not match the expected number of params'],
  132001: [404, 'Template name does not exist in the translation'],
  132005: [400, 'Translated text too long'],
  132012: [400, 'Parameter format does not match format in the created template'],
  132015: [400, 'Template is Paused'],
  132016: [400, 'Template is Disabled'],
  132018: [400, 'There was an issue with the parameters in your template'],
  133004: [503, 'Server Temporarily Unavailable'],
  133016: [400, 'Account register / deregister rate limit exceeded'],
};

export function graphError(code: number, details: string | null = null, http?: number): GraphError {
  const [usual, title] = known[code] ?? [400, 'Unknown error'];
  const message = code === 190 ? title : `(#${code}) ${title}`;
  return { http: http ?? usual, code, message, details, subcode: null, type: 'OAuthException' };
}

/** An unknown object id: Meta answers code 100, subcode 33, not 404. */
export function noSuchObject(id: string): GraphError {
  return {
    http: 400,
    code: 100,
    message: `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    details: null,
    subcode: 33,
    type: 'GraphMethodException',
  };
}

/** A version that Meta has not got is to it a path like any other (as quoted in public issues, read 2026-11). */
export function unknownPath(path: string): GraphError {
  return {
    http: 400,
    code: 2500,
    message: `Unknown path components: ${path}`,
    details: null,
    subcode: null,
    type: 'OAuthException',
  };
}

/** The body of the HTTP answer. `trace` is what Meta's support would ask for. */
export function errorBody(error: GraphError, trace: string): object {
  return {
    error: {
      message: error.message,
      type: error.type,
      code: error.code,
      ...(error.subcode === null ? {} : { error_subcode: error.subcode }),
      ...(error.details === null ? {} : { error_data: { messaging_product: 'whatsapp', details: error.details } }),
      fbtrace_id: trace,
    },
  };
}

/** The same error as it stands in `statuses[].errors` of a webhook. */
export function statusError(code: number): object {
  const title = known[code]?.[1] ?? 'Unknown error';
  return {
    code,
    title,
    message: title,
    error_data: { details: title },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}
