import { useSyncExternalStore } from 'react';

const changed = 'address-changed';

const query = (): string => window.location.hash.split('?')[1] ?? '';

/**
 * What a page is held to, kept in the address (`#services?period=12w&home=05`, `#cases?id=…`): a link, a reload and "back"
 * show the same.
 */
export const useAddress = (): {
  readonly held: Readonly<Record<string, string>>;
  /** `null` lets a value go. With `step` "back" undoes it (a record was opened); without, it leaves the page (a filter). */
  readonly hold: (values: Readonly<Record<string, string | null>>, how?: { readonly step: boolean }) => void;
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
    hold: (values, { step } = { step: false }) => {
      const next = new URLSearchParams(query());
      for (const [name, value] of Object.entries(values)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      // Right after signing in nothing stands behind `#`: that is one's first page.
      const [page] = (window.location.hash || '#').split('?');
      const rest = next.toString();
      const address = `${page}${rest === '' ? '' : `?${rest}`}`;
      if (step) window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
      window.dispatchEvent(new Event(changed));
    },
  };
};
