import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desk } from './webhooks.ts';

const examples = '../shared/whatsapp/examples';
const files = existsSync(examples)
  ? ['meta-openapi/webhooks', 'meta-postman'].flatMap((folder) =>
      readdirSync(`${examples}/${folder}`).map((file) => `${folder}/${file}`),
    )
  : [];

/**
 * What each of Meta's own examples comes to: a person's message by its content, another letter by its kind, or what is
 * counted where there is nothing to do. The `.txt` ones are no JSON at the source.
 */
const comesTo: Record<string, string> = {
  'meta-openapi/webhooks/button_message.json': 'tap',
  'meta-openapi/webhooks/contact_sharing_message.json': 'contacts',
  'meta-openapi/webhooks/group_create_message.json': 'webhook.field.group_lifecycle_update',
  'meta-openapi/webhooks/group_remove_participants.json': 'webhook.field.group_participants_update',
  'meta-openapi/webhooks/group_settings_update.json': 'webhook.field.group_settings_update',
  'meta-openapi/webhooks/image_message.json': 'media',
  'meta-openapi/webhooks/interactive_button_reply_message.json': 'tap',
  'meta-openapi/webhooks/interactive_list_reply_message.json': 'tap',
  'meta-openapi/webhooks/location_message.json': 'location',
  'meta-openapi/webhooks/order_message.json': 'order',
  'meta-openapi/webhooks/reaction_message.json': 'reaction',
  'meta-openapi/webhooks/system_message.json': 'moved',
  'meta-openapi/webhooks/text_message.json': 'text',
  'meta-openapi/webhooks/text_message_from_click_to_whatsapp_ad.json': 'text',
  'meta-openapi/webhooks/text_message_with_context_product_inquiry.json': 'text',
  'meta-openapi/webhooks/unsupported_message.json': 'unsupported',
  'meta-postman/message_status_update_notifications.json': 'webhook.status.sent',
  'meta-postman/received_callback_from_a_quick_reply_button_click.json': 'tap',
  'meta-postman/received_contact_messages.json': 'contacts',
  'meta-postman/received_media_message_with_image.json': 'media',
  'meta-postman/received_media_message_with_sticker.json': 'media',
  'meta-postman/received_message_triggered_by_click_to_whatsapp_ads.json': 'text',
  'meta-postman/received_message_with_reaction.json': 'reaction',
  'meta-postman/received_order_messages.json': 'order',
  'meta-postman/received_product_enquiry_message.json': 'text',
  'meta-postman/received_static_location_messages.json': 'unsupported',
  'meta-postman/received_text_message.json': 'text',
  'meta-postman/received_text_message_with_show_security_notifications.json': 'text',
  'meta-postman/received_unknown_messages.json': 'unsupported',
  'meta-postman/status_message_deleted.txt': 'aside not-json',
  'meta-postman/status_message_delivered_business_delivered_from_user.txt': 'aside not-json',
  'meta-postman/status_message_delivered_business_from_user_initiated.txt': 'aside not-json',
  'meta-postman/status_message_delivered_user_initiated.txt': 'aside not-json',
  'meta-postman/status_message_failed.txt': 'aside not-json',
  'meta-postman/status_message_sent_business_initiated.txt': 'aside not-json',
  'meta-postman/status_message_sent_business_reply_to_user.txt': 'aside not-json',
  'meta-postman/status_message_sent_user_initiated.txt': 'aside not-json',
  'meta-postman/status_transaction_status_order_details_message.json': 'webhook.status.other',
};

/** Some of Meta's examples come from "PHONE_NUMBER", whom nobody can answer: they are set aside, and read with a number there. */
const placeholder = /("(?:from|wa_id)": *)"[^"\d]+"/g;

describe.skipIf(files.length === 0)("Meta's own examples (skipped where ../shared is absent)", () => {
  const cameTo = async (raw: Uint8Array): Promise<string> => {
    const here = desk();
    expect(await here.takeRaw(raw)).toBe(200);
    const letters = here.opened().map((body) => {
      if (body.kind === 'input' && body.input.kind === 'message') return body.input.content.type;
      return body.kind === 'aside' ? `aside ${body.reason}` : body.kind;
    });
    return (letters.length > 0 ? letters : Object.keys(here.counts)).join();
  };

  it.each(files)('%s', async (file) => {
    const raw = readFileSync(`${examples}/${file}`);
    const text = raw.toString('utf8');
    const numbered = text.replaceAll(placeholder, '$1"573000000001"');
    expect(await cameTo(file.endsWith('.json') ? Buffer.from(numbered) : raw)).toBe(comesTo[file]);
    if (numbered !== text && !comesTo[file]?.startsWith('webhook.')) expect(await cameTo(raw)).toBe('aside no-sender');
  });
});
