import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { LambdaPool } from './lambda-pool.ts';

/** API Gateway takes at most 10 MB (quotas of HTTP APIs, 2026-11). */
const mostBytes = 10_000_000;

const answerSchema = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** One request as API Gateway's HTTP API (payload format 2.0) hands it to a Lambda, and the answer back. */
export const answerThroughLambda = async (
  pool: LambdaPool,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413, '{"message":"Request Entity Too Large"}');
  try {
    const {
      statusCode,
      headers,
      cookies,
      body: text,
      isBase64Encoded,
    } = answerSchema.parse(await pool.invoke(httpEvent(request, body)));
    response.writeHead(statusCode, {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    });
    response.end(isBase64Encoded ? Buffer.from(text, 'base64') : text);
  } catch {
    end(response, 500, '{"message":"Internal Server Error"}');
  }
};

const end = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece: Buffer = chunk;
    bytes += piece.length;
    // Read to its end all the same, so that the sender gets to see the answer.
    if (bytes <= mostBytes) chunks.push(piece);
  }
  return bytes <= mostBytes ? Buffer.concat(chunks) : undefined;
};

/** The body always goes as base64: the gateway does so for what is not text, and a function must take both. */
const httpEvent = (request: IncomingMessage, body: Buffer) => {
  const url = new URL(request.url ?? '/', 'http://local');
  const method = request.method ?? 'GET';
  const query = [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]);
  // The gateway takes cookies out of the headers.
  const { cookie, ...headers } = request.headers;
  const now = Date.now();
  return {
    version: '2.0',
    routeKey: `${method} ${url.pathname}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    ...(query.length > 0 ? { queryStringParameters: Object.fromEntries(query) } : {}),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'local',
      domainPrefix: 'local',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: randomUUID(),
      routeKey: `${method} ${url.pathname}`,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0,
  };
};
