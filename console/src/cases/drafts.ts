import { useSyncExternalStore } from 'react';
import { newKey } from '../new-key.ts';

/** What somebody is writing, and the key under which it is sent once, however often it is tried. */
export type Draft = { readonly text: string; readonly key: string };

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

const keep = (of: string, text: string): void => {
  if (text === '') drafts.delete(of);
  else drafts.set(of, { text, key: newKey() });
  for (const tell of listeners) tell();
};

/**
 * What one began to write of a case, still there after a look at another case or page. It lies in this page's memory
 * alone, never in the browser's stores; before a reload takes it, the browser asks.
 */
export const useDraft = (of: string): { readonly draft: Draft | null; readonly write: (text: string) => void } => {
  const draft = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => drafts.get(of) ?? null,
  );
  return { draft, write: (text) => keep(of, text) };
};

/** It is sent: it goes, unless somebody has gone on writing meanwhile. */
export const drop = (of: string, sent: Draft): void => {
  if (drafts.get(of) === sent) keep(of, '');
};

/** Whoever leaves, or comes after her, finds nothing of it. */
export const forgetDrafts = (): void => {
  drafts.clear();
  for (const tell of listeners) tell();
};

window.addEventListener('beforeunload', (event) => {
  if ([...drafts.values()].some(({ text }) => text.trim() !== '')) event.preventDefault();
});
