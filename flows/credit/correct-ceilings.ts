import type { CreditData } from './data.ts';
import { ceiling } from './schema.ts';

/** A ceiling as staff read it: of one month and class, with where and of which day. */
export type CeilingChange = {
  readonly kind: 'ceiling';
  /** `YYYY-MM/modality`. */
  readonly id: string;
  /** Effective annual percent, as published. */
  readonly set: { readonly ea: number };
};

/** Changes of one correction, in order, with its source. */
export type CeilingOverlay = {
  readonly changes: readonly CeilingChange[];
  readonly cite: { readonly source: string; readonly asOf: string };
};

export type CorrectedCredit = {
  readonly credit: CreditData;
  /** What would make no valid record: an unknown class, no month, no rate that a law could set. */
  readonly refused: readonly { readonly change: CeilingChange; readonly why: string }[];
};

/** A ceiling beyond these was never certified: the highest so far was below 90, the lowest above 20 (credit data, 2024–2026). */
const possible = { least: 5, most: 200 } as const;

/**
 * Lays staff's ceilings over the credit data; later ones win over earlier and over what shipped. Of which month a loan
 * is judged follows from the data alone, so a month that was missing is known from then on.
 */
export const correctCeilings = (data: CreditData, overlays: readonly CeilingOverlay[]): CorrectedCredit => {
  const byKey = new Map(data.ceilings.map((one) => [keyOf(one), one]));
  const refused: { change: CeilingChange; why: string }[] = [];
  for (const { changes, cite } of overlays) {
    for (const change of changes) {
      const [month = '', modality = ''] = change.id.split('/');
      const { ea } = change.set;
      const read = ceiling.safeParse({
        month,
        modality,
        ea,
        confidence: 'staff',
        source: [cite.source],
        asOf: cite.asOf,
      });
      const why = !isMonth(month)
        ? `${month || 'nothing'} is no month like 2026-11`
        : !(ea >= possible.least && ea <= possible.most)
          ? `${ea} is no ceiling: percent a year, between ${possible.least} and ${possible.most}`
          : read.success
            ? null
            : `there is no class "${modality}"`;
      if (why === null && read.success) byKey.set(keyOf(read.data), read.data);
      else refused.push({ change, why: why ?? '' });
    }
  }
  const ceilings = [...byKey.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const known = new Set(ceilings.map(({ month }) => month));
  const missingMonths = data.missingMonths.filter(({ month }) => !known.has(month));
  return { credit: { ...data, ceilings, missingMonths }, refused };
};

const keyOf = ({ month, modality }: { month: string; modality: string }): string => `${month}/${modality}`;

const isMonth = (text: string): boolean => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);
