import type { components } from '../api-types.ts';
import type { Locale } from '../in-both.ts';
import { said } from './said.ts';

type Entry = Pick<components['schemas']['AuditEntry'], 'did' | 'what' | 'number'>;
/** What a code of a column is called; the code itself where it is called nothing. */
type Name = (column: string, code: string) => string;

/** What an entry was about, in words. Null where its id is all there is to say. */
export const sayAbout = (
  { did, what, number }: Entry,
  { name, locale }: { name: Name; locale: Locale },
): string | null => {
  const say: Readonly<Record<string, string>> = said[locale];
  const word = (code: string): string => say[code] ?? code;
  const known = say[what];
  if (known !== undefined) return known;
  if (number !== null) return `${word('case')} ${number}`;
  const [first = '', ...rest] = what.split(' ');
  switch (did) {
    case 'signed-in':
      return [first, ...rest].map(word).join(', ');
    case 'looked-at-transcript':
    case 'replayed':
    case 'took-as-test':
      return `${word('conversation')} ${short(what)}`;
    case 'opened-request':
    case 'moved-request':
    case 'erased-person':
    case 'copied-data':
    case 'found-nobody':
      return `${word('request')} ${short(what)}`;
    case 'corrected-directory':
    case 'undid-correction': {
      const called = name('place', first);
      return called.toLowerCase() === first.toLowerCase() ? `${word('correction')} ${first}` : called;
    }
    case 'set-ceilings':
      return `${word('month')} ${first}`;
    case 'saw-exact-figures':
      return figures(what, { word, name });
    case 'exported':
    case 'fetched-export':
    case 'scheduled-export':
      return exported(what, word);
    case 'looked-at-import':
      return word(first);
    case 'cancelled-job':
    case 'unscheduled-export':
      return `${word('job')} ${short(what)}`;
    default: {
      const [, count] = /^(\d+) (?:items|rows of .+|records|letters|prices)$/.exec(what) ?? [];
      return count === undefined ? null : `${word('count')}: ${count}`;
    }
  }
};

/** Enough of a long id to tell two of a day apart. */
const short = (id: string): string => id.slice(0, 8);

/** `facts csv open 2026-10-01/2026-10-31`, `services jsonl each week`, `services csv: services.csv`. */
const exported = (what: string, word: (code: string) => string): string | null => {
  const parts = /^(facts|services|journeys) (\w+)( open)?(?:,? each (\w+)|, (scheduled)|: .+| (\S*)\/(\S*))?$/.exec(
    what,
  );
  if (parts === null) return what;
  const [, kind = '', format = '', open, every, scheduled, from = '', to = ''] = parts;
  return [
    word(kind),
    format.toUpperCase(),
    open === undefined ? null : word('open'),
    every === undefined ? null : word(`each.${every}`),
    scheduled === undefined ? null : word('scheduled'),
    from === '' && to === '' ? null : `${from || '…'} – ${to || '…'}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
};

/** `services 12w {"home":"05"}`. */
const figures = (what: string, { word, name }: { word: (code: string) => string; name: Name }): string => {
  const [page = '', period = ''] = what.split(' ');
  const held = [...what.matchAll(/"(\w+)":"([^"]*)"/g)].map(([, column = '', code = '']) => name(column, code));
  return [word(`figures.${page}`), word(`period.${period}`).replace(/^period\./, ''), ...held].join(' · ');
};
