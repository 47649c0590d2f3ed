import type { Webhook } from '../../ports/inbound.ts';
import { readWebhook } from './inbound.ts';
import { signedWith } from './signature.ts';

/** Meta's webhook for the app with this secret. */
export const whatsappWebhook = (appSecret: string): Webhook => ({
  verify: signedWith(appSecret),
  read: readWebhook,
});
