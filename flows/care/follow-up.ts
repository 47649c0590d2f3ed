import { bogotaDay } from '../engine/bogota-time.ts';
import type { Answers, Known } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import type { Ended, Reminder } from '../engine/reminder.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { type Results, resultsOf } from './results.ts';
import { visitAsked } from './templates.ts';

/**
 * "¿Pudo ir?": four days after she was told where she can go, and once more six days later. Yes and no lead to the diary
 * with what is known given. Nobody who asked for a psychologist or lawyer is asked: her phone may be looked at.
 */
export const followUp = ({ name, at, answered }: Ended, known: Known): readonly Reminder[] => {
  if (name === null || Object.values(answered).some((option) => option !== 'later')) return [];
  const results = resultsOf(known);
  const told = referred(results);
  if (results.need === 'legal' || told.length === 0) return [];
  return [
    visit({ id: 'visit.1', at: morning(at, 4), told, again: true, known }),
    visit({ id: 'visit.2', at: morning(at, 10), told, again: false, known }),
  ];
};

type Told = { readonly service: string; readonly who: string; readonly place: string | null };

/** What she was told first, the best first: a service, for whom, the place that was named. */
const referred = ({ possible }: Results): readonly Told[] =>
  possible.slice(0, 3).map(({ service, rows: [row] }) => ({
    service,
    who: row.for,
    place: row.places[0]?.place.id ?? null,
  }));

const visit = ({
  id,
  at,
  told,
  again,
  known: { locale, now },
}: {
  id: string;
  at: string;
  told: readonly Told[];
  again: boolean;
  known: Known;
}): Reminder => {
  const say = words[locale];
  const [first, ...others] = told;
  return {
    id,
    at,
    until: new Date(Date.parse(at) + 5 * day).toISOString(),
    say: say.ask,
    picks: (text) => (wantsTo(text) ? 'later' : undefined),
    template: visitAsked,
    options: [
      {
        id: 'yes',
        title: say.yes,
        says: say.yesSays,
        does: { act: 'open', flow: 'diary', answers: { ...all(told), ...(others.length === 0 ? given(first) : {}) } },
      },
      {
        id: 'no',
        title: say.no,
        says: say.noSays,
        does: {
          act: 'open',
          flow: 'diary',
          answers: {
            ...all(told),
            ...given(first),
            'diary.place': first?.place ?? null,
            'diary.on': bogotaDay(now),
            'diary.went': 'not-received',
          },
        },
      },
      {
        id: 'later',
        title: say.later,
        says: say.laterSays,
        does: { act: 'close', say: again ? say.askAgain : say.tellMe },
      },
    ],
  };
};

/** "quiero ir", "quiero lo de estudiar que me dijo": who wants to go has not been there, and nothing is to be noted. */
const wantsTo = (text: string): boolean => {
  const said = plain(clean(text));
  return wishes.test(said) && !wentOrCannot.test(said);
};

const wishes = new RegExp(anyOf`
  ^(?:(?:ay|si|pues|claro|vecina|veci|yes) )*(?:yo )?(?:quiero|quisiera|me gustaria|me interesa|i want to|i would like to)(?: mucho)?$
  \b(?:quiero|quisiera|queremos|me gustaria|me interesa|want|would like) (?:\w+ ){0,2}?(?:ir|irme|asistir|inscribir\w*|matricular\w*|entrar|empezar|go|start)\b
  \b(?:quiero|quisiera|me gustaria|me interesa) (?:lo|el|la|eso|ese|esa) (?:\w+ ){1,4}?(?:que|q) (?:me )?(?:dijo|conto|hablo|mostro|recomendo)\b
  \b(?:(?:voy|vamos) a ir|pienso ir|(?:ire|voy) (?:manana|el|la|otro)|going to go)\b
`);

const wentOrCannot =
  /\b(?:fui|fuimos|estuve|estuvimos|volver|went|no (?:pude|alcance|quiero|quise|voy|me (?:interesa|gustaria)|want))\b/;

const all = (told: readonly Told[]): Answers => ({
  'diary.referral': told.map(({ service, who, place }) => `${service}/${who}/${place ?? ''}`),
});

const given = (told: Told | undefined): Answers =>
  told === undefined
    ? {}
    : {
        'diary.service': told.service,
        'diary.who': told.who,
        ...(told.place === null ? {} : { 'diary.place': told.place }),
      };

const day = 86_400_000;

/** Ten in the morning in Bogotá (UTC−5), so many days later. */
const morning = (iso: string, days: number): string =>
  `${bogotaDay(new Date(Date.parse(iso) + days * day))}T15:00:00.000Z`;

const words: Readonly<
  Record<
    Locale,
    Readonly<Record<'ask' | 'yes' | 'no' | 'later' | 'askAgain' | 'tellMe', string>> &
      Readonly<Record<'yesSays' | 'noSays' | 'laterSays', readonly string[]>>
  >
> = {
  'es-CO': {
    ask: 'Hace unos días le conté de unos lugares. ¿Pudo ir?',
    yes: 'Sí, fui',
    yesSays: ['Sí', 'sí pude', 'ya fui', 'fuimos'],
    no: 'No pude',
    noSays: [
      'No',
      'no fui',
      'no pude ir',
      'no alcancé',
      'no había cupo',
      'no me atendieron',
      'estaba cerrado',
      'queda lejos',
    ],
    later: 'Todavía no',
    laterSays: ['aún no', 'no he ido', 'la otra semana', 'después'],
    askAgain: 'Listo, no hay afán. Le pregunto otra vez en unos días. Si no quiere avisos, escriba *salir*.',
    tellMe: 'Listo, no hay afán. Cuando vaya, escríbame *anotar* y me cuenta.',
  },
  en: {
    ask: 'Some days ago I told you of some places. Could you go?',
    yes: 'Yes, I went',
    yesSays: ['Yes', 'I could', 'we went'],
    no: 'I could not',
    noSays: ['No', 'did not go', 'could not go', 'it was full', 'it was closed', 'too far'],
    later: 'Not yet',
    laterSays: ['not gone yet', 'next week', 'later'],
    askAgain: 'Fine, no hurry. I ask again in some days. If you want no reminders, write *stop*.',
    tellMe: 'Fine, no hurry. When you have gone, write *note* and tell me.',
  },
};
