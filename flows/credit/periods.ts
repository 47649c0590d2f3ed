import type { Locale } from '../engine/locale.ts';
import type { OptionTexts } from '../engine/texts.ts';
import type { Every } from '../loans/rate.ts';

/** How often something is paid, as options of a question. */
export const periodTexts: Readonly<Record<Locale, Readonly<Record<Every, OptionTexts>>>> = {
  'es-CO': {
    day: { title: 'Cada día', says: ['diario', 'diaria', 'diariamente', 'todos los días', 'a diario', 'al día'] },
    week: {
      title: 'Cada semana',
      says: [
        'semanal',
        'semana',
        'cada ocho días',
        'cada 8 días',
        '8 días',
        'ocho días',
        'los sábados',
        'los lunes',
        'cada lunes',
      ],
    },
    fortnight: {
      title: 'Cada quincena',
      says: ['quincenal', 'quincena', 'cada quince días', 'cada 15 días', '15 días', 'quince días'],
    },
    month: { title: 'Cada mes', says: ['mensual', 'mes', 'al mes'] },
  },
  en: {
    day: { title: 'Each day', says: ['daily', 'every day', 'day'] },
    week: { title: 'Each week', says: ['weekly', 'week', 'every week'] },
    fortnight: { title: 'Every two weeks', says: ['fortnight', 'biweekly', 'two weeks'] },
    month: { title: 'Each month', says: ['monthly', 'month', 'every month'] },
  },
};
