import type { Outgoing } from '../../../flows/engine/message.ts';
import type { Address } from '../../ports/channel.ts';

/** A message as the Cloud API takes it (`POST /<version>/<phone number id>/messages`, v26.0). */
export type Payload = { readonly messaging_product: 'whatsapp'; readonly recipient_type: 'individual' } & (
  | { readonly to: string }
  // A user id in `to` gets 200 and is then dropped in silence (chatwoot#15150).
  | { readonly recipient: string }
) &
  MessagePart & { readonly biz_opaque_callback_data?: string };

type MessagePart =
  | { readonly type: 'text'; readonly text: { readonly body: string } }
  | { readonly type: 'interactive'; readonly interactive: Interactive }
  | {
      readonly type: 'location';
      readonly location: {
        readonly latitude: number;
        readonly longitude: number;
        readonly name?: string;
        readonly address?: string;
      };
    }
  | { readonly type: 'image'; readonly image: { readonly id: string; readonly caption?: string } }
  | {
      readonly type: 'document';
      readonly document: { readonly id: string; readonly caption?: string; readonly filename: string };
    }
  | { readonly type: 'template'; readonly template: Template };

type Body = { readonly text: string };

type Interactive =
  | {
      readonly type: 'button';
      readonly header?: { readonly type: 'image'; readonly image: { readonly id: string } };
      readonly body: Body;
      readonly action: {
        readonly buttons: readonly {
          readonly type: 'reply';
          readonly reply: { readonly id: string; readonly title: string };
        }[];
      };
    }
  | {
      readonly type: 'list';
      readonly body: Body;
      readonly action: {
        readonly button: string;
        readonly sections: readonly {
          readonly rows: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
        }[];
      };
    }
  | {
      readonly type: 'location_request_message';
      readonly body: Body;
      readonly action: { readonly name: 'send_location' };
    };

type Template = {
  readonly name: string;
  readonly language: { readonly code: string };
  readonly components?: readonly {
    readonly type: 'body';
    readonly parameters: readonly { readonly type: 'text'; readonly text: string }[];
  }[];
};

/**
 * `effect` travels as `biz_opaque_callback_data` and comes back in statuses. `mediaId` is what uploading an image's or
 * document's blob gave; without it the blob's name stands in its place (the terminal phone shows that).
 */
export const payload = (to: Address, message: Outgoing, effect?: string, mediaId?: string): Payload => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  // The number wins where both are known, as it does at Meta.
  ...(to.waId && !(to.hidden && to.userId) ? { to: to.waId } : { recipient: to.userId ?? '' }),
  ...part(message, mediaId),
  ...(effect === undefined ? {} : { biz_opaque_callback_data: effect }),
});

const part = (message: Outgoing, mediaId: string | undefined): MessagePart => {
  switch (message.kind) {
    case 'text':
      return { type: 'text', text: { body: message.body } };
    case 'buttons':
    case 'picture':
      return {
        type: 'interactive',
        interactive: {
          type: 'button',
          ...(message.kind === 'picture' ? { header: { type: 'image', image: { id: mediaId ?? 'picture' } } } : {}),
          body: { text: message.body },
          action: { buttons: message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
        },
      };
    case 'list':
      return {
        type: 'interactive',
        interactive: {
          type: 'list',
          body: { text: message.body },
          action: {
            button: message.open,
            sections: [
              {
                rows: message.rows.map(({ id, title, description }) => ({
                  id,
                  title,
                  ...(description ? { description } : {}),
                })),
              },
            ],
          },
        },
      };
    case 'location-request':
      return {
        type: 'interactive',
        interactive: {
          type: 'location_request_message',
          body: { text: message.body },
          action: { name: 'send_location' },
        },
      };
    case 'location': {
      const { latitude, longitude, name, address } = message;
      return {
        type: 'location',
        location: { latitude, longitude, ...(name === '' ? {} : { name }), ...(address === '' ? {} : { address }) },
      };
    }
    case 'image':
      return { type: 'image', image: { id: mediaId ?? message.blob, ...captionOf(message) } };
    case 'document':
      return {
        type: 'document',
        document: { id: mediaId ?? message.blob, ...captionOf(message), filename: message.filename },
      };
    case 'template':
      return { type: 'template', template: template(message) };
  }
};

const captionOf = ({ caption }: { readonly caption: string }) => (caption === '' ? {} : { caption });

const template = ({ name, language, parameters }: Extract<Outgoing, { kind: 'template' }>): Template => ({
  name,
  language: { code: language },
  ...(parameters.length === 0
    ? {}
    : { components: [{ type: 'body', parameters: parameters.map((value) => ({ type: 'text', text: value })) }] }),
});
