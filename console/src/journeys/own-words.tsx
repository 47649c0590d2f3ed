import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, settled } from '../api.ts';
import { FigureCard } from '../figures/figure-card.tsx';
import { bars } from '../figures/shapes/bars.ts';
import type { Sheet } from '../figures/sheet.ts';
import type { Tells } from '../figures/tell.ts';
import { useLanguage, useWords } from '../language.tsx';
import { words } from './words.ts';

/** What people told in their own words, by the words that five of them wrote; never somebody's text. */
export const OwnWords = () => {
  const say = useWords(words);
  return (
    <>
      <Told question="credit.words" title={say.heldBack} />
      <Told question="refused.words" title={say.howANoWent} />
    </>
  );
};

const Told = ({ question, title }: { readonly question: string; readonly title: string }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { data } = useQuery({
    queryKey: ['own-words'],
    queryFn: () => settled(api.GET('/api/v1/own-words')),
    staleTime: 60_000,
  });
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'words', label: say.wordsInCommon, kind: 'text' },
        { id: 'people', label: say.people, kind: 'count' },
      ],
      rows: (data?.items ?? [])
        .filter((one) => one.question === question)
        .map((one) => {
          const common = one.words.join(' ');
          return { key: `${one.version} ${common}`, values: { words: common, people: one.people } };
        }),
    }),
    [data, question, say],
  );
  const draw = useMemo(
    () => bars(sheet, { label: 'words', series: ['people'], most: 8, locale, room: 260 }),
    [sheet, locale],
  );
  return (
    <FigureCard
      title={title}
      lead={sheet.rows.length === 0 ? say.noWords : say.wordsLead}
      definition={say.wordsCounted}
      sheet={sheet}
      tells={noSentence}
      draw={draw}
      height={60 + 30 * Math.max(2, sheet.rows.length)}
    />
  );
};

/** Words that go together are no name of something. */
const noSentence: Tells = { rows: [] };
