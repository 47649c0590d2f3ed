import { useMemo } from 'react';
import { useAddress } from '../address.ts';
import type { Me } from '../api.ts';
import { FigureCard } from '../figures/figure-card.tsx';
import { useCube } from '../figures/figure-context.tsx';
import { FigurePage, Section } from '../figures/figure-page.tsx';
import { intervals } from '../figures/shapes/intervals.ts';
import type { Column, Sheet } from '../figures/sheet.ts';
import { useLanguage, useWords } from '../language.tsx';
import { fewestSeen } from './few.ts';
import { OneQuestion } from './one-question.tsx';
import { useQuestionRows } from './question-rows.ts';
import { words } from './words.ts';
import '../figures/figures.css';

const filters = ['flow'];
const most = 12;

/** How each question is understood. */
export const QuestionsPage = ({ me }: { readonly me: Me }) => {
  const say = useWords(words);
  const { held } = useAddress();
  return (
    <FigurePage me={me} figure="questions" title={say.title} lead={say.lead} filters={filters} usual="26w">
      {held.q !== undefined && <OneQuestion question={held.q} />}
      <Section>
        <Worst />
      </Section>
      <Section>
        <All />
      </Section>
    </FigurePage>
  );
};

/** Opens one question over the others. */
const useOpen = (): ((question: string) => void) => {
  const { hold } = useAddress();
  return (question) => {
    hold({ q: question }, { step: true });
    window.scrollTo({ top: 0 });
  };
};

const Worst = () => {
  const say = useWords(words);
  const { locale } = useLanguage();
  const { definition } = useCube('questions.question');
  const rows = useQuestionRows();
  const open = useOpen();
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'named', label: say.question, kind: 'text' },
        { id: 'missed', label: say.missed, kind: 'share' },
        { id: 'range', label: say.missedRange, kind: 'range' },
        { id: 'seen', label: say.seen, kind: 'count' },
      ],
      rows: rows.filter(({ values }) => Number(values.seen) >= fewestSeen && values.missed !== null),
    }),
    [rows, say],
  );
  const draw = useMemo(
    () =>
      intervals(sheet, {
        label: 'named',
        value: 'missed',
        low: 'missedLow',
        high: 'missedHigh',
        most,
        locale,
        name: say.missed,
      }),
    [sheet, locale, say],
  );
  return (
    <FigureCard
      title={say.worst}
      alone
      lead={say.worstLead}
      definition={definition}
      sheet={sheet}
      draw={draw}
      height={60 + 26 * Math.max(3, Math.min(most, sheet.rows.length))}
      onPick={open}
      wide
    />
  );
};

const All = () => {
  const say = useWords(words);
  const { definition } = useCube('questions.question');
  const rows = useQuestionRows();
  const open = useOpen();
  const sheet = useMemo(
    (): Sheet => ({
      columns: [
        { id: 'question', label: say.question, kind: 'text' },
        { id: 'version', label: say.version, kind: 'text' },
        { id: 'flow', label: say.flow, kind: 'text' },
        ...(['seen', 'again'] as const).map((id): Column => ({ id, label: say[id], kind: 'count' })),
        ...(['answered', 'missed'] as const).map((id): Column => ({ id, label: say[id], kind: 'share' })),
        { id: 'range', label: say.missedRange, kind: 'range' },
        { id: 'left', label: say.left, kind: 'share' },
        { id: 'corrected', label: say.corrected, kind: 'count' },
        { id: 'median', label: say.median, kind: 'seconds' },
      ],
      rows,
    }),
    [rows, say],
  );
  return (
    <FigureCard title={say.all} lead={say.allLead} alone definition={definition} sheet={sheet} onPick={open} wide />
  );
};
