import '@mantine/core/styles.css';
import './console.css';
import { type CSSVariablesResolver, createTheme, MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem, isSignedOut } from './api.ts';
import { App } from './app.tsx';
import { Language } from './language.tsx';

// Whatever is refused because the session is over makes the page ask who is signed in, and say so.
const askWho = (error: Error): void => {
  if (isSignedOut(error)) void client.invalidateQueries({ queryKey: ['me'] });
};

/** What the server refused it refuses again; all else may be over in a moment. */
const isRefused = (error: Error | null): boolean => error instanceof ApiProblem && error.status < 500;

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => (queryKey[0] === 'me' ? undefined : askWho(error)) }),
  mutationCache: new MutationCache({ onError: askWho }),
  defaultOptions: {
    // Without a connection it is said that it failed, at once: nothing waits in silence for the browser to be online.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (count, error) => !isRefused(error) && count < 2,
      // After an outage a page heals by itself.
      refetchInterval: ({ state: { status, error } }) => (status === 'error' && !isRefused(error) ? 10_000 : false),
      staleTime: 1000,
    },
  },
});

// Mantine's own greens and greys are too pale for small text.
const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  fontFamily: 'system-ui, sans-serif',
});

// Under the pointer a button grows darker: the paler one that is usual makes its words hard to read.
const darker = { '--mantine-color-teal-filled-hover': '#056043' };
// Hints in empty fields are to be read as well.
const hint = (color: string) => ({ '--mantine-color-placeholder': color });
const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...darker, ...hint('#5c636a') },
  dark: { ...darker, ...hint('#b0b0b0') },
});

// The second click of a double click does nothing: what became of the button meanwhile ("take" is "let go" then), or the
// same once more, is not what somebody wants who clicks twice out of habit.
const onlyFirst = (event: MouseEvent): void => {
  const button = event.target instanceof Element ? event.target.closest('.mantine-Button-root') : null;
  if (event.detail < 2 || button === null) return;
  event.preventDefault();
  event.stopPropagation();
};

const root = document.getElementById('root');
if (root !== null) {
  root.addEventListener('click', onlyFirst, { capture: true });
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={variables}>
        <QueryClientProvider client={client}>
          <Language>
            <App />
          </Language>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
