import { describe, expect, it } from 'vitest';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { ceilingAt } from '../../../flows/loans/ceiling.ts';

const {
  ceilings,
  missingMonths,
  smmlv,
  modalities,
  offers,
  parameters,
  documents,
  vendorRecord,
  history,
  gota,
  fear,
  law,
} = shippedCredit;

describe('the shipped credit facts', () => {
  it('all name a source', () => {
    const records = [
      ...ceilings,
      ...missingMonths,
      ...smmlv,
      ...modalities,
      ...offers,
      ...parameters,
      ...law,
      documents,
      vendorRecord,
      history,
      gota,
      fear,
    ];
    for (const record of records) {
      expect(record.source.length).toBeGreaterThan(0);
      for (const source of record.source) expect(source.trim()).not.toBe('');
      expect(record.asOf ?? '2026-11-22').toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  });

  it('leave out affiliate sites, lapsed programmes and names of which nothing is known', () => {
    expect(
      offers.flatMap((one) => one.source).filter((source) => /prestamo-en-linea|blogspot|market scan\)$/.test(source)),
    ).toEqual([]);
    const ids = offers.map((one) => one.id);
    for (const gone of [
      'rapicredit',
      'lineru',
      'quipu',
      'bancolombia-a-la-mano',
      'credito-peso-a-peso',
      'buena-paga',
      'impulso-local',
    ]) {
      expect(ids).not.toContain(gone);
    }
    expect(ids).toEqual(
      expect.arrayContaining(['cierrale-la-llave', 'creo', 'monet', 'banco-w', 'banco-agrario-microcredito-popular']),
    );
  });

  it('hold one ceiling a month and class, as published and not recomputed', () => {
    const keys = ceilings.map((one) => `${one.month} ${one.modality}`);
    expect(new Set(keys).size).toBe(keys.length);
    // 58.55 × 1.5 = 87.825, published as 87.82 (Caracol, 2026-02-28).
    expect(ceilingAt(shippedCredit, 'popular_productivo_urbano', '2026-03').ea).toBe(87.82);
  });

  it.each([
    ['2026-09', [29.24, 66.87, 41.88, 32.64, 57.92, 67.2, 88.13]],
    ['2026-10', [28.59, 66.66, 41.25, 30.95, 57.39, 65.45, 87.6]],
  ])('know all seven classes of %s', (month, rates) => {
    const classes = [
      'consumo_y_ordinario',
      'consumo_bajo_monto',
      'productivo_mayor_monto',
      'productivo_rural',
      'productivo_urbano',
      'popular_productivo_rural',
      'popular_productivo_urbano',
    ] as const;
    expect(classes.map((one) => ceilingAt(shippedCredit, one, month).ea)).toEqual(rates);
  });

  it('have none for November 2026 and say so', () => {
    expect(missingMonths.map((one) => one.month)).toContain('2026-11');
    expect(ceilings.filter((one) => one.month === '2026-11')).toEqual([]);
  });

  it('hold the minimum wages of 2023 to 2026', () => {
    expect(smmlv.map((one) => [one.year, one.pesos])).toEqual([
      [2023, 1_160_000],
      [2024, 1_300_000],
      [2025, 1_423_500],
      [2026, 1_750_905],
    ]);
  });
});
