import { NavLink, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Me } from './api.ts';
import { useLanguage, useTexts } from './language.tsx';
import { type Page, type PageGroup, pageGroups } from './pages.tsx';

/** The pages this person has. The API decides what she may do; this only leaves out what would be refused. */
export const groupsOf = ({ roles }: Me): readonly PageGroup[] =>
  pageGroups
    .map((group) => ({ ...group, pages: group.pages.filter((page) => page.roles.some((one) => roles.includes(one))) }))
    .filter(({ pages }) => pages.length > 0);

/** The page that the address names (`#cases`, `#services?period=…`), else the first one of hers. */
export const usePage = (own: readonly PageGroup[]): Page | null => {
  const [id] = useHash().split('?');
  const pages = own.flatMap((group) => group.pages);
  return pages.find((page) => page.id === id) ?? pages[0] ?? null;
};

/** What stands behind `#`. */
const useHash = (): string =>
  useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash.slice(1),
  );

export const Navigation = ({
  own,
  here,
  onChoose,
}: {
  readonly own: readonly PageGroup[];
  readonly here: Page | null;
  /** On a phone the pages lie over the page: choosing one puts them away. */
  readonly onChoose: () => void;
}) => {
  const say = useTexts();
  const { locale } = useLanguage();
  return (
    <Stack component="nav" gap="md" aria-label={say.pages}>
      {own.map(({ id, pages }) => (
        <section key={id} aria-label={say[id]}>
          <Text size="xs" fw={600} px="sm" pb={4} className="quiet">
            {say[id]}
          </Text>
          {pages.map((page) => (
            <NavLink
              key={page.id}
              className="to-page"
              href={`#${page.id}`}
              label={page.title[locale].title}
              active={page === here}
              onClick={onChoose}
              {...(page === here ? { 'aria-current': 'page' } : {})}
            />
          ))}
        </section>
      ))}
    </Stack>
  );
};
