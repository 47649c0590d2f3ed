import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readSecrets } from './adapters/aws/secrets.ts';
import { sqsClient } from './adapters/aws/sqs-client.ts';
import { sqsMailbox } from './adapters/aws/sqs-mailbox.ts';
import { whatsappWebhook } from './adapters/whatsapp/webhook.ts';
import { handshake, receive } from './conversation/reception.ts';
import { deriveKeys } from './conversation/seal.ts';
import { lambdaCounts } from './lambda/counts.ts';
import { environment, secret } from './lambda/environment.ts';
import { logError } from './lambda/light-log.ts';
import { once } from './lambda/once.ts';

// Meta waits for this one: no zod, no xstate, no flows, no DynamoDB in here (a test holds its size).
const { count, publish } = lambdaCounts();

const desk = once(async () => {
  const secrets = await readSecrets([environment('MASTER_SECRET_ARN'), environment('WEBHOOK_SECRET_ARN')]);
  return {
    webhook: whatsappWebhook(secret(secrets, 'WHATSAPP_APP_SECRET')),
    verifyToken: secret(secrets, 'WHATSAPP_VERIFY_TOKEN'),
    keys: deriveKeys(secret(secrets, 'VECINA_KEY')),
    mailbox: sqsMailbox({ client: sqsClient(), queueUrl: environment('QUEUE_URL') }),
    now: () => new Date().toISOString(),
    count,
    unavailable: logError,
  };
});

/** Meta's GET (the handshake) and POST (messages and statuses), as API Gateway's HTTP API hands them on. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { verifyToken, ...deps } = await desk();
  if (event.requestContext.http.method === 'GET') {
    const { status, body } = handshake(event.queryStringParameters ?? {}, verifyToken);
    return { statusCode: status, body, headers: { 'content-type': 'text/plain' } };
  }
  // The signature is over the very bytes: decoded once, never parsed and written again.
  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  try {
    const { status } = await receive({ raw, signature: event.headers['x-hub-signature-256'] }, deps);
    return { statusCode: status };
  } finally {
    publish();
  }
};
