import { newKey } from '../new-key.ts';

/** How a person is named: by the phone she writes from, or by a document. */
export const named = ['phone', 'CC', 'TI', 'RC', 'CE', 'PPT', 'PA'] as const;
export type Named = (typeof named)[number];

/** One record as it is typed. Whoever mends it leaves its key as it is. */
export type Draft = {
  readonly key: string;
  readonly kind: Named;
  readonly number: string;
  readonly service: string;
  readonly place: string;
  readonly on: string;
  readonly received: boolean;
  readonly satisfaction: string;
  readonly barrier: string;
};

const blank = { number: '', received: true, satisfaction: '', barrier: '' };

export const firstDraft = ({ place, on }: Pick<Draft, 'place' | 'on'>): Draft => ({
  ...blank,
  key: newKey(),
  kind: 'phone',
  service: '',
  place,
  on,
});

/** Of the same service on the same day, and of somebody else. */
export const nextDraft = (draft: Draft): Draft => ({ ...draft, ...blank, key: newKey() });

export const itemOf = ({ kind, number, service, place, on, received, satisfaction, barrier }: Draft) => ({
  person: kind === 'phone' ? { phone: number } : { document: { type: kind, number } },
  service,
  place: place === '' ? null : place,
  on,
  received,
  satisfaction: satisfaction === '' ? null : Number(satisfaction),
  barriers: barrier === '' ? [] : [barrier],
});
