import { useSyncExternalStore } from 'react';

const changed = 'figures-address';

const query = (): string => window.location.hash.split('?')[1] ?? '';

/** What a page of figures is held to, kept in the address (`#services?period=12w&home=05`): a link shows the same. */
export const useAddress = (): {
  readonly held: Readonly<Record<string, string>>;
  /** `null` lets a value go. */
  readonly hold: (values: Readonly<Record<string, string | null>>) => void;
} => {
  const text = useSyncExternalStore((tell) => {
    window.addEventListener('hashchange', tell);
    window.addEventListener(changed, tell);
    return () => {
      window.removeEventListener('hashchange', tell);
      window.removeEventListener(changed, tell);
    };
  }, query);
  return {
    held: Object.fromEntries(new URLSearchParams(text)),
    hold: (values) => {
      const next = new URLSearchParams(query());
      for (const [name, value] of Object.entries(values)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      const [page = ''] = window.location.hash.split('?');
      const rest = next.toString();
      // Replaced, not pushed: "back" leaves the page, not one filter.
      window.history.replaceState(null, '', `${page}${rest === '' ? '' : `?${rest}`}`);
      window.dispatchEvent(new Event(changed));
    },
  };
};
