import type { Webhook } from '../../ports/inbound.ts';
import { readWebhook } from './inbound.ts';
import { verifySignature } from './signature.ts';

/** Meta's webhook for the app with this secret. */
export const whatsappWebhook = (appSecret: string): Webhook => ({
  verify: (raw, signature) => verifySignature(raw, signature, appSecret),
  read: readWebhook,
});
