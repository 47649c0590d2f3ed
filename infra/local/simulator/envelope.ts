import type { Json } from './json.ts';

/** One update on its way to the webhook. */
export type Update = {
  readonly part: 'message' | 'status' | 'other';
  /** The field of the change; `messages` for messages and statuses. */
  readonly field: string;
  readonly id: string;
  readonly body: Json;
  readonly contact: Json | null;
  /** Called once, when the webhook first answered 200 for it. */
  readonly acknowledged?: () => void;
};

type Account = { readonly wabaId: string; readonly metadata: Json };

/** Meta groups updates in three ways: many in one value, many changes in an entry, many entries. All are used in turn. */
export function envelope(updates: readonly Update[], layout: number, account: Account): Json {
  return { object: 'whatsapp_business_account', entry: entries(updates, layout, account) };
}

function entries(updates: readonly Update[], layout: number, account: Account): readonly Json[] {
  const entry = (changes: readonly Json[]) => ({ id: account.wabaId, time: Math.floor(Date.now() / 1000), changes });
  const messages = updates.filter((one) => one.part === 'message');
  const statuses = updates.filter((one) => one.part === 'status');
  const others = updates.filter((one) => one.part === 'other').map((one) => ({ value: one.body, field: one.field }));
  if (layout === 0 || updates.length === 1) {
    const changes = [
      ...(messages.length > 0 ? [change(messages, 'messages', account)] : []),
      ...(statuses.length > 0 ? [change(statuses, 'statuses', account)] : []),
      ...others,
    ];
    return [entry(changes)];
  }
  const single = [
    ...messages.map((one) => change([one], 'messages', account)),
    ...statuses.map((one) => change([one], 'statuses', account)),
    ...others,
  ];
  return layout === 1 ? [entry(single)] : single.map((one) => entry([one]));
}

function change(updates: readonly Update[], list: 'messages' | 'statuses', account: Account): Json {
  const contacts = new Map<string, Json>();
  for (const { contact } of updates) if (contact) contacts.set(String(contact['wa_id'] || contact['user_id']), contact);
  return {
    value: {
      messaging_product: 'whatsapp',
      metadata: account.metadata,
      ...(contacts.size > 0 ? { contacts: [...contacts.values()] } : {}),
      [list]: updates.map((one) => one.body),
    },
    field: 'messages',
  };
}
