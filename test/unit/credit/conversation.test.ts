import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credit } from '../../../flows/credit/credit.ts';
import { resultOf } from '../../../flows/credit/result.ts';
import { profileOf } from '../../../flows/credit/told.ts';
import type { Conclusion, Offer } from '../../../flows/engine/flow.ts';
import { locales } from '../../../flows/engine/locale.ts';
import { limits } from '../../../flows/engine/message.ts';
import type { AnswerValue, Question } from '../../../flows/engine/question.ts';
import { walk } from './walk.ts';

const told = {
  'credit.stage': 'need',
  'credit.purpose': 'stock',
  'credit.amount': 2_000_000,
  'credit.byWhen': 'month',
  'credit.wouldGo': 'gota',
  'credit.barrier': 'fear',
  'credit.fearOf': 'not-paying',
  'credit.sector': 'clothes',
  'credit.market': 'san-victorino',
  'credit.months': 30,
  'credit.goodDay': 120_000,
  'credit.badDay': 60_000,
  'credit.daysPerWeek': 6,
  'credit.stockPerDay': 50_000,
  'credit.fixedCosts': 300_000,
  'credit.hasDebts': true,
  'credit.debtKinds': ['gota'],
  'credit.gotaLent': 500_000,
  'credit.gotaPay': 20_000,
  'credit.gotaEvery': 'day',
  'credit.gotaTimes': 30,
  'credit.history': 'none',
  'credit.documents': ['cedula', 'rivi'],
  'credit.account': true,
  'credit.records': false,
  'credit.savings': 'circle',
};

/** Where the other stages hand over to. */
const leadsTo: Readonly<Record<string, string>> = {
  applied: 'applying',
  refused: 'refused',
  approved: 'signing',
  paying: 'paying',
  trouble: 'trouble',
  learning: 'learning',
};

const conclude = (
  answers: Record<string, AnswerValue | null>,
  locale: (typeof locales)[number] = 'es-CO',
): Conclusion => {
  const { concluded, known } = walk(answers, locale);
  return credit.conclude(concluded, known);
};

describe('the way through', () => {
  it('a vendor with a gota a gota is asked what can change something, from the need to the papers', () => {
    const { asked, concluded } = walk(told);
    expect(asked).toEqual(Object.keys(told));
    expect(concluded).toBe('readiness');
  });

  it('who owes nothing is not asked about debts', () => {
    const { asked } = walk({ ...told, 'credit.hasDebts': false });
    expect(asked.filter((id) => /debtKinds|gota|other/.test(id))).toEqual([]);
  });

  it('who has no business is not asked about its sales', () => {
    const { asked } = walk({ ...told, 'credit.sector': 'no-business' });
    expect(asked).not.toContain('credit.goodDay');
    expect(asked).toContain('credit.history');
  });

  it('other debts beside the gota a gota are asked together, and how often only where something is paid', () => {
    const both = {
      ...told,
      'credit.debtKinds': ['gota', 'bank', 'family'],
      'credit.otherPay': 90_000,
      'credit.otherEvery': 'month',
    };
    expect(walk(both).asked).toEqual(
      expect.arrayContaining(['credit.gotaTimes', 'credit.otherPay', 'credit.otherEvery']),
    );
    expect(walk({ ...both, 'credit.otherPay': 0 }).asked).not.toContain('credit.otherEvery');
    expect(profileOf(walk(both).known.answers).debts).toEqual([
      { kind: 'gota', pay: 20_000, every: 'day' },
      { kind: 'bank', pay: 90_000, every: 'month' },
      { kind: 'family', pay: 0, every: 'month' },
    ]);
  });

  it('every question is asked by somebody, and each answer it offers is taken', () => {
    const asked = new Set<string>();
    for (const question of credit.questions) {
      for (const option of question.options ?? [null]) {
        const value = option === null ? null : question.kind === 'many' ? [option] : option;
        const debts = {
          'credit.debtKinds': ['gota', 'family'],
          'credit.otherPay': 10_000,
          'credit.otherEvery': 'week',
        };
        const looking = { 'credit.stage': 'looking', 'credit.wentTo': ['bank'], 'credit.history': 'good' };
        for (const more of [debts, looking]) {
          const path = walk({ ...told, ...more, [question.id]: value });
          expect(path.concluded).toBe(
            question.id === 'credit.stage' ? (leadsTo[option ?? ''] ?? 'readiness') : 'readiness',
          );
          for (const id of path.asked) asked.add(id);
        }
      }
    }
    for (const id of walk({ ...told, 'credit.barrier': 'papers' }, 'es-CO', true).asked) asked.add(id);
    expect([...asked].toSorted()).toEqual(credit.questions.map((one) => one.id).toSorted());
  });

  it('whether she allows the study of her answers, and what she tells for it, changes nothing of her result', () => {
    const without = walk({ ...told, 'credit.barrier': 'papers' });
    const words = 'me pidieron fiador y debo mucho';
    const allowed = walk({ ...told, 'credit.barrier': 'papers', 'credit.words': words }, 'es-CO', true);
    expect(allowed.asked.filter((id) => !without.asked.includes(id))).toEqual(['credit.words']);
    expect(resultOf(allowed.known)).toEqual(resultOf(without.known));
  });

  it('an answer that is no longer asked does not count', () => {
    const stale = { ...told, 'credit.hasDebts': false };
    const { 'credit.debtKinds': _, 'credit.gotaPay': __, ...fresh } = stale;
    expect(conclude(stale)).toEqual(conclude(fresh));
  });
});

describe('what she told becomes the profile', () => {
  it('all known', () => {
    expect(profileOf(walk(told).known.answers)).toMatchObject({
      amount: 2_000_000,
      business: { months: 30, salesGoodDay: 120_000, fixedCosts: 300_000, where: 'san-victorino' },
      debts: [{ kind: 'gota', pay: 20_000, every: 'day' }],
      documents: { cedula: true, rut: false, rivi: true, camara: false },
      history: { reported: false, formalCredit: false },
    });
  });

  it('nothing known: nothing is zero, nothing is no', () => {
    const profile = profileOf(walk({}).known.answers);
    expect(profile).toEqual({
      amount: null,
      purpose: null,
      account: null,
      records: null,
      savings: null,
      business: {
        months: null,
        where: null,
        salesGoodDay: null,
        salesBadDay: null,
        daysPerWeek: null,
        costPerDay: null,
        fixedCosts: null,
      },
      debts: null,
      documents: null,
      history: { reported: null, formalCredit: null },
    });
  });

  it('"none of these" is a no to each paper', () => {
    const { documents } = profileOf(walk({ ...told, 'credit.documents': ['none'] }).known.answers);
    expect(documents).toEqual({ cedula: false, rut: false, rivi: false, camara: false });
  });
});

describe('the result', () => {
  it('tells the arithmetic of the documented example in plain words', () => {
    const { say, outcomes } = conclude(told);
    expect(say).toContain('ventas menos surtido $1.040.000, gastos −$300.000, deudas −$600.000');
    expect(say).toContain('Le quedan *$140.000*; con una semana mala, *−$40.000*');
    expect(say).toContain('no una promesa');
    expect(outcomes).toContainEqual({ name: 'level', value: 'not_yet' });
    expect(outcomes).toContainEqual({ name: 'instalmentMax', value: 0 });
  });

  it('sets gota a gota beside the dearest legal loan in pesos, says where each is from and that November is missing', () => {
    const { say } = conclude(told);
    expect(say).toContain('al gota a gota devuelve $2.400.000; a un préstamo legal, aun al más caro, $2.053.920');
    expect(say).toContain('*$346.080 menos*');
    expect(say).toContain('IPES 2021');
    expect(say).toContain('tope legal de oct 2026; no tengo el de nov 2026');
  });

  it('her own gota a gota is counted as she quoted it', () => {
    const { known } = walk(told);
    expect(credit.show?.('cost', known).say).toContain('En total paga *$600.000*: $100.000 más');
  });

  it('fear of debt is met before any figure is asked', () => {
    const named = (id: string): Question => credit.questions.find((one) => one.id === id)!;
    const sector = named('credit.sector');
    const { known } = walk(told);
    const toldBefore = (question: Question) => credit.preface?.({ question, subject: null }, known);
    expect(toldBefore(named('credit.fearOf'))).toContain('unos 43 no lo hicieron por miedo (DANE, 2023)');
    expect(toldBefore(sector)).toContain('cuentas con los días malos primero');
    const bold = walk({ ...told, 'credit.barrier': 'nothing' }).known;
    expect(credit.preface?.({ question: sector, subject: null }, bold)).toBeNull();
  });
});

const value = (question: Question): fc.Arbitrary<AnswerValue | null> => {
  const some: fc.Arbitrary<AnswerValue> =
    question.kind === 'choice'
      ? fc.constantFrom(...(question.options ?? []))
      : question.kind === 'many'
        ? fc.subarray([...(question.options ?? [])])
        : question.kind === 'yes-no'
          ? fc.boolean()
          : fc.oneof(
              fc.integer({ min: question.min ?? 0, max: question.max ?? 1e9 }),
              fc.integer({ min: question.min ?? 0, max: Math.min(question.max ?? 1e9, 400_000) }),
            );
  return fc.option(some, { nil: null, freq: 6 });
};
const anybody = fc.record(Object.fromEntries(credit.questions.map((question) => [question.id, value(question)])));

describe('whatever she answers', () => {
  it('she comes to a result that fits a message, with a way on, in both languages', () => {
    const fits = (offers: readonly Offer[], body: string, most: number): void => {
      expect(body.length, body).toBeLessThanOrEqual(most);
      expect(body).not.toMatch(/\{\w+\}|undefined|NaN|null/);
      expect(offers.length).toBeGreaterThanOrEqual(1);
      expect(offers.length).toBeLessThanOrEqual(limits.rows);
      expect(new Set(offers.map((one) => one.id)).size).toBe(offers.length);
      for (const { id, title, description } of offers) {
        expect(id).toMatch(/^[a-z0-9._-]+$/);
        expect(title.length, title).toBeLessThanOrEqual(limits.rowTitle);
        expect(description?.length ?? 0).toBeLessThanOrEqual(limits.rowDescription);
      }
    };
    fc.assert(
      fc.property(anybody, fc.constantFrom(...locales), (answers, locale) => {
        const { concluded, known } = walk(answers, locale);
        const result = credit.conclude(concluded, known);
        // Room for the acknowledgement of her last answer above it.
        fits(result.offers, result.say, limits.body - 120);
        const shows = new Set(result.offers.flatMap(({ does }) => (does.act === 'show' ? [does.what] : [])));
        for (const what of shows) {
          const shown = credit.show?.(what, known);
          fits(shown?.offers ?? [], shown?.say ?? '', limits.body);
          for (const { does } of shown?.offers ?? []) if (does.act === 'show') shows.add(does.what);
        }
        expect(shows.size).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words', () => {
  it.each(locales)('fit in %s: every question says why, an easier way, a label, and its options', (locale) => {
    for (const question of credit.questions) {
      const texts = credit.texts[locale].questions[question.id];
      expect(texts, question.id).toBeDefined();
      for (const part of [texts?.ask, texts?.why, texts?.easier, texts?.label])
        expect(part?.trim(), question.id).toBeTruthy();
      for (const option of question.options ?? []) {
        const title = texts?.options?.[option]?.title ?? '';
        expect(title.length, `${question.id} ${option}`).toBeGreaterThan(0);
        expect(title.length, title).toBeLessThanOrEqual(limits.rowTitle);
      }
    }
  });

  /** In the centre one sells in a street or in a shop: she is asked which. */
  const either = new Set(['centro']);

  it.each(locales)('no two options of a question in %s answer to the same words', (locale) => {
    for (const question of credit.questions) {
      const texts = credit.texts[locale].questions[question.id];
      const heard = Object.values(texts?.options ?? {}).flatMap(({ title, says }) => [
        ...new Set([title, ...(says ?? [])].map((one) => one.toLowerCase())),
      ]);
      expect(
        heard.filter((one, index) => heard.indexOf(one) !== index && !either.has(one)),
        question.id,
      ).toEqual([]);
    }
  });
});
