import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type Me, settled } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { Failed } from '../ui/failed.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { sayDay, todayInBogota } from '../ui/say-when.ts';
import { type Draft, firstDraft, nextDraft } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { SheetImport } from './sheet-import.tsx';
import { useRecording } from './use-recording.ts';
import { words } from './words.ts';

/**
 * One attention after the other, by keyboard alone: what stays the same (service, place, day) stays, Enter records, and
 * the cursor is back at the person. Nothing of a person is shown again or kept in this browser.
 */
export const RegisterPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const everywhere = me.roles.includes('administrator');
  const services = useQuery({
    queryKey: ['services'],
    queryFn: () => settled(api.GET('/api/v1/directory/services')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = useQuery({
    queryKey: ['places'],
    queryFn: () => settled(api.GET('/api/v1/directory/places')),
    enabled: everywhere,
    staleTime: 60_000,
  });
  const [draft, setDraft] = useState(() =>
    firstDraft({ place: everywhere ? '' : (me.block ?? ''), on: todayInBogota() }),
  );
  const person = useRef<HTMLInputElement>(null);
  const begin = (one: Draft): void => {
    setDraft(one);
    person.current?.focus();
  };
  const { told, refused, record } = useRecording((one) => {
    // Whoever has not begun the next one mends this one where it stands.
    if (person.current?.value === '') begin(one);
  });
  const head = <PageHead title={say.register} about={say.about} />;
  if (services.data === undefined)
    return (
      <>
        {head}
        {services.isPending ? <Text>{say.loading}</Text> : <Failed />}
      </>
    );
  const names = services.data.items.map((one) => ({ value: one.id, label: one[locale] }));
  const placeNames = (places.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {head}
      <div className="page form">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = names.find(({ value }) => value === draft.service)?.label ?? draft.service;
            record(draft, `${sayDay(draft.on, locale)} · ${name}`);
            begin(nextDraft(draft));
          }}
        >
          <Stack gap="xs">
            <DraftFields
              draft={draft}
              set={(more) => setDraft((before) => ({ ...before, ...more }))}
              services={names.toSorted((a, b) => a.label.localeCompare(b.label, locale))}
              places={everywhere ? placeNames.toSorted((a, b) => a.label.localeCompare(b.label, 'es')) : null}
              person={person}
            />
            {refused.map(({ draft: one, line, why }) => (
              <Alert key={one.key} color="red" role="alert" title={why}>
                <Group gap="sm">
                  <Text size="sm">
                    {line} · {one.number}
                  </Text>
                  {one.key !== draft.key && (
                    <Button variant="default" size="compact-sm" onClick={() => begin(one)}>
                      {say.mend}
                    </Button>
                  )}
                </Group>
              </Alert>
            ))}
            <Group>
              <Button type="submit">{say.record}</Button>
            </Group>
          </Stack>
        </form>
        <section aria-live="polite" aria-label={say.recorded}>
          <Title order={2} size="h5" mb="xs">
            {say.recorded}
          </Title>
          {told.length === 0 && (
            <Text size="sm" className="quiet">
              {say.nothingYet} {say.kept}
            </Text>
          )}
          {told.map(({ key, line }) => (
            <Text key={key} size="sm">
              {line}
            </Text>
          ))}
        </section>
      </div>
      <SheetImport me={me} />
    </>
  );
};
