import type { Refused } from '../../ports/channel.ts';
import type { Answer } from './call.ts';
import { outcomeOf } from './errors.ts';
import { type Fields, fields, isFields, number } from './read.ts';

/** The Graph API's answer: its JSON, or what its error asks us to do. No word of Meta's titles goes on from here. */
export const readAnswer = (
  answer: Answer,
  attempt?: number,
): { readonly ok: true; readonly body: Fields } | { readonly ok: false; readonly failure: Refused } => {
  if (!answer.ok) {
    const { why } = answer;
    const unread = why === 'unreachable' || why === 'tls';
    return { ok: false, failure: { outcome: 'retry', code: null, why, ...(unread ? {} : { perhaps: true }) } };
  }
  const { status } = answer;
  const body = parse(answer.body);
  const good = status >= 200 && status < 300;
  // A page of HTML instead of JSON: something stands between Meta and us.
  if (body === null)
    return good
      ? { ok: false, failure: { outcome: 'retry', code: null, why: 'not-json', perhaps: true } }
      : refused(answer, {}, attempt);
  return good && !isFields(body.error) ? { ok: true, body } : refused(answer, fields(body.error), attempt);
};

const refused = (
  answer: Extract<Answer, { ok: true }>,
  error: Fields,
  attempt: number | undefined,
): { readonly ok: false; readonly failure: Refused } => ({
  ok: false,
  failure: outcomeOf(
    {
      status: answer.status,
      code: number(error.code),
      subcode: number(error.error_subcode),
      retryAfter: number(answer.headers['retry-after']),
    },
    attempt,
  ),
});

const parse = (body: Buffer): Fields | null => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
};
