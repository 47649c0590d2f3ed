import { useEffect } from 'react';
import { api } from '../api.ts';

/** The server forgets who was silent for 40 seconds. */
const everyMs = 15_000;

/** Says that one has a case open, for as long as it is and the page is looked at. */
export const usePresence = (id: string): void => {
  useEffect(() => {
    const say = (): void => {
      if (document.visibilityState === 'visible')
        void api.PUT('/api/v1/cases/{id}/presence', { params: { path: { id } } }).catch(() => {});
    };
    say();
    const timer = setInterval(say, everyMs);
    return () => clearInterval(timer);
  }, [id]);
};
