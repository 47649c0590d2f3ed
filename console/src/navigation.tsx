import { Anchor, Group } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Me } from './api.ts';
import { type Texts, useTexts } from './language.tsx';

/** The pages there are, in the order in which they are shown, each with whom it is for. */
const pages = [
  { id: 'cases', roles: ['agent', 'administrator'] },
  { id: 'register', roles: ['coordinator', 'administrator'] },
  { id: 'directory', roles: ['analyst', 'coordinator', 'agent', 'administrator'] },
  { id: 'health', roles: ['administrator'] },
] as const;

export type PageId = (typeof pages)[number]['id'];

/** Which pages this person has. The API decides what she may do; this only leaves out what would be refused. */
export const pagesOf = ({ roles }: Me): readonly PageId[] =>
  pages.filter((page) => page.roles.some((role) => roles.includes(role))).map(({ id }) => id);

/** The page that the address names, else the first one of hers. */
export const usePage = (own: readonly PageId[]): PageId | null => {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash.slice(1),
  );
  return own.find((id) => id === hash) ?? own[0] ?? null;
};

export const Navigation = ({ own, here }: { readonly own: readonly PageId[]; readonly here: PageId | null }) => {
  const say = useTexts();
  if (own.length < 2) return null;
  return (
    <Group component="nav" gap="md" aria-label={say.pages}>
      {own.map((id) => (
        <Anchor
          key={id}
          href={`#${id}`}
          c="inherit"
          underline={id === here ? 'always' : 'hover'}
          {...current(id === here)}
        >
          {titleOf(say, id)}
        </Anchor>
      ))}
    </Group>
  );
};

const current = (here: boolean) => (here ? ({ 'aria-current': 'page' } as const) : {});

const titleOf = (say: Texts, id: PageId): string =>
  ({ cases: say.cases, register: say.register, directory: say.directory, health: say.health })[id];
