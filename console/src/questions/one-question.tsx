import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../address.ts';
import { api, settled } from '../api.ts';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube, useFigures } from '../figures/figure-context.tsx';
import { Section } from '../figures/figure-page.tsx';
import { bars } from '../figures/shapes/bars.ts';
import { intervals } from '../figures/shapes/intervals.ts';
import type { Sheet } from '../figures/sheet.ts';
import type { Tells } from '../figures/tell.ts';
import { useLanguage, useWords } from '../language.tsx';
import { ChatText } from '../ui/chat-text.tsx';
import { useQuestionRows } from './question-rows.ts';
import { words } from './words.ts';

/** One question: its words, its versions beside each other, and what people wrote that was not understood. */
export const OneQuestion = ({ question }: { readonly question: string }) => {
  const say = useWords(words);
  const { name } = useFigures();
  const { hold } = useAddress();
  return (
    <Section title={`${say.one}: ${name('question', question)}`}>
      <Stack className="figure" data-wide gap="sm" align="flex-start">
        <Text>
          «<ChatText text={name('ask', question)} />»
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => hold({ q: null })}>
          {say.back}
        </Button>
      </Stack>
      <Versions question={question} />
      <Clusters question={question} />
    </Section>
  );
};

const Versions = ({ question }: { readonly question: string }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { definition } = useCube('questions.question');
  const rows = useQuestionRows();
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'version', label: say.version, kind: 'text' },
        { id: 'missed', label: say.missed, kind: 'share' },
        { id: 'range', label: say.missedRange, kind: 'range' },
        { id: 'seen', label: say.seen, kind: 'count' },
        { id: 'answered', label: say.answered, kind: 'share' },
        { id: 'left', label: say.left, kind: 'share' },
        { id: 'corrected', label: say.corrected, kind: 'count' },
        { id: 'median', label: say.median, kind: 'seconds' },
      ],
      rows: rows
        .filter(({ key }) => key === question)
        .toSorted((a, b) => String(a.values.version).localeCompare(String(b.values.version), 'es', { numeric: true })),
    }),
    [rows, question, say],
  );
  const draw = useMemo(
    () =>
      intervals(sheet, {
        label: 'version',
        value: 'missed',
        low: 'missedLow',
        high: 'missedHigh',
        most: 8,
        locale,
        name: say.missed,
      }),
    [sheet, locale, say],
  );
  return (
    <FigureCard
      title={say.versions}
      lead={sheet.rows.length < 2 ? say.oneVersion : say.versionsLead}
      definition={definition}
      sheet={sheet}
      draw={draw}
      height={60 + 34 * Math.max(1, sheet.rows.length)}
      opensTable
    />
  );
};

const Clusters = ({ question }: { readonly question: string }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { data } = useQuery({
    queryKey: ['misread'],
    queryFn: () => settled(api.GET('/api/v1/misread')),
    staleTime: 60_000,
  });
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'words', label: say.wordsOf, kind: 'text' },
        { id: 'version', label: say.version, kind: 'text' },
        { id: 'people', label: say.people, kind: 'count' },
      ],
      rows: (data?.items ?? [])
        .filter((one) => one.question === question)
        .map((one) => ({
          key: one.words.join(' '),
          values: { words: one.words.join(' '), version: one.version, people: one.people },
        })),
    }),
    [data, question, say],
  );
  const draw = useMemo(
    () => bars(sheet, { label: 'words', series: ['people'], most: 8, locale, room: 260 }),
    [sheet, locale],
  );
  return (
    <FigureCard
      title={say.clusters}
      lead={sheet.rows.length === 0 ? say.noClusters : say.clustersLead}
      definition={say.clustersCounted}
      sheet={sheet}
      tells={noSentence}
      draw={draw}
      height={60 + 30 * Math.max(2, sheet.rows.length)}
    />
  );
};

/** Words that go together are no name of something. */
const noSentence: Tells = { rows: [] };
