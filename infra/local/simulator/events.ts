import type { PhoneMessage } from './phone-message.ts';
import type { PhoneView } from './phones.ts';

/** What a phone's screen must know at once. `phone` is the phone's key. */
export type PhoneEvent =
  | { readonly type: 'message'; readonly phone: string; readonly message: PhoneMessage }
  | { readonly type: 'update'; readonly phone: string; readonly message: PhoneMessage }
  | { readonly type: 'typing'; readonly phone: string; readonly on: boolean }
  | { readonly type: 'phone'; readonly phone: string; readonly view: PhoneView }
  | { readonly type: 'clock'; readonly phone: null; readonly now: string };

export type Events = {
  emit(event: PhoneEvent): void;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: PhoneEvent) => void): () => void;
};

export function createEvents(): Events {
  const listeners = new Set<(event: PhoneEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
