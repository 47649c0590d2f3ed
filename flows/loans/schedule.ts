import { annualFromMonthly, annualRate, type Every, internalRate, periodRate } from './rate.ts';

/** A loan as it is offered. Money in whole pesos; rates in percent. */
export type LoanTerms = {
  readonly principal: number;
  /** Number of instalments, 1 to 3650. */
  readonly term: number;
  readonly every: Every;
  /**
   * `ea` effective annual, `monthly` effective monthly, `flat` percent of the principal over the whole term; or
   * `payment`: the instalment itself, as a gota a gota is quoted.
   */
  readonly cost:
    | { readonly kind: 'ea' | 'monthly' | 'flat'; readonly percent: number }
    | { readonly kind: 'payment'; readonly pesos: number };
  /** Percent of the principal kept back at disbursement, VAT included. */
  readonly feePercent?: number;
  /** Pesos kept back at disbursement besides, e.g. a guarantee or insurance paid once. */
  readonly withheld?: number;
  /** Pesos with each instalment. */
  readonly insurance?: number;
};

/** `payment` = interest + principal + fee + insurance. `balance` is what is still owed after it. */
export type Installment = {
  readonly n: number;
  readonly payment: number;
  readonly interest: number;
  readonly principal: number;
  readonly fee: number;
  readonly insurance: number;
  readonly balance: number;
};

/** `paid` is the sum of the instalments; `fees` is all that is neither principal nor interest: paid = disbursed + interest + fees. */
export type Schedule = {
  readonly principal: number;
  readonly disbursed: number;
  readonly installments: readonly Installment[];
  readonly total: { readonly paid: number; readonly interest: number; readonly fees: number };
  /** Percent, two decimals, all charges included; null where it is beyond counting. */
  readonly effectiveAnnual: number | null;
  /** Percent, two decimals: interest alone, without commission and insurance. */
  readonly interestAnnual: number | null;
};

export type ScheduleResult =
  | { readonly ok: true; readonly value: Schedule }
  /** `never-repaid`: the instalments do not add up to the loan. */
  | { readonly ok: false; readonly reason: 'out-of-range' | 'never-repaid' };

const longestTerm = 3650;
const largest = 1e12;

/**
 * The instalment plan, exact to the peso. French amortization (a constant instalment) with interest rounded half up
 * each time; the last instalment takes the rounding. Money is counted in integers; only the search for a rate uses
 * floating point, and what it finds is frozen to 15 decimals before money is touched.
 */
export const schedule = (terms: LoanTerms): ScheduleResult => {
  const { principal, term, every, feePercent = 0, withheld: kept = 0, insurance = 0, cost } = terms;
  const rate = cost.kind === 'payment' ? 0 : cost.percent;
  const fine =
    Number.isInteger(principal) &&
    principal >= 1 &&
    principal <= largest &&
    Number.isInteger(term) &&
    term >= 1 &&
    term <= longestTerm &&
    Number.isInteger(insurance) &&
    insurance >= 0 &&
    insurance <= largest &&
    rate >= 0 &&
    rate <= 1e9 &&
    feePercent >= 0 &&
    feePercent < 100 &&
    Number.isInteger(kept) &&
    kept >= 0 &&
    kept < principal;
  if (!fine) return { ok: false, reason: 'out-of-range' };
  const plan = planOf(terms);
  if (plan === null) return { ok: false, reason: 'never-repaid' };

  const withheld = Math.round((principal * feePercent) / 100) + kept;
  const disbursed = principal - withheld;
  if (disbursed <= 0) return { ok: false, reason: 'out-of-range' };
  const installments = plan.map(
    (row, k): Installment => ({
      n: k + 1,
      payment: row.interest + row.principal + insurance,
      interest: row.interest,
      principal: row.principal,
      fee: 0,
      insurance,
      balance: row.balance,
    }),
  );
  const interest = sum(plan.map((row) => row.interest));
  const paid = principal + interest + insurance * term;
  return {
    ok: true,
    value: {
      principal,
      disbursed,
      installments,
      total: { paid, interest, fees: withheld + insurance * term },
      effectiveAnnual: annualPercent(
        disbursed,
        installments.map((row) => row.payment),
        every,
      ),
      interestAnnual: annualPercent(
        principal,
        plan.map((row) => row.interest + row.principal),
        every,
      ),
    },
  };
};

type Row = { readonly interest: number; readonly principal: number; readonly balance: number };

const planOf = ({ principal, term, every, cost }: LoanTerms): readonly Row[] | null => {
  switch (cost.kind) {
    case 'ea':
      return french(principal, periodRate(cost.percent / 100, every), term);
    case 'monthly': {
      const rate = every === 'month' ? cost.percent / 100 : periodRate(annualFromMonthly(cost.percent / 100), every);
      return french(principal, rate, term);
    }
    case 'flat':
      return fixed(principal, even(principal + Math.round((principal * cost.percent) / 100), term));
    case 'payment':
      if (!Number.isInteger(cost.pesos) || cost.pesos < 1 || cost.pesos > largest) return null;
      return fixed(
        principal,
        Array.from({ length: term }, () => cost.pesos),
      );
  }
};

/** Equal parts of a total; the last takes the rounding. */
const even = (total: number, parts: number): readonly number[] => {
  const rounded = Math.round(total / parts);
  const part = rounded * (parts - 1) < total ? rounded : Math.floor(total / parts);
  return Array.from({ length: parts }, (_, k) => (k < parts - 1 ? part : total - part * (parts - 1)));
};

/** Rates are carried as whole parts of `one`. */
const one = 10n ** 15n;
const frozen = (rate: number): bigint => BigInt(Math.round(rate * 1e15));

const half = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

/**
 * Constant instalment P·i / (1 − (1+i)^−n), rounded. Over very many instalments at a high rate a constant whole
 * number of pesos cannot end near zero (half a peso too little grows with the debt); then the instalments differ by
 * a peso among themselves instead of leaving a lump at the end.
 */
const french = (principal: number, rate: number, term: number): readonly Row[] => {
  const i = frozen(rate);
  const exact = instalment(BigInt(principal), i, term);
  for (const payment of [half(exact.numerator, exact.denominator), exact.numerator / exact.denominator]) {
    const plan = constant(BigInt(principal), i, { payment, term });
    if (plan !== null) return plan;
  }
  const upTo = (k: number): bigint => half(exact.numerator * BigInt(k), exact.denominator);
  const payments = Array.from({ length: term }, (_, k) => Number(upTo(k + 1) - upTo(k)));
  return repaid(principal, i, payments);
};

const instalment = (principal: bigint, i: bigint, term: number): { numerator: bigint; denominator: bigint } => {
  if (i === 0n) return { numerator: principal, denominator: BigInt(term) };
  // (1+i)^n in parts of `fine`, by squaring.
  const fine = 10n ** 30n;
  let growth = fine;
  let base = fine + (i * fine) / one;
  for (let n = term; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) growth = (growth * base) / fine;
    base = (base * base) / fine;
  }
  return { numerator: principal * i * growth, denominator: one * (growth - fine) };
};

/** Null where this payment does not end in an ordinary last instalment. */
const constant = (
  principal: bigint,
  i: bigint,
  { payment, term }: { payment: bigint; term: number },
): readonly Row[] | null => {
  const rows: Row[] = [];
  let balance = principal;
  for (let n = 1; n <= term; n += 1) {
    const interest = half(balance * i, one);
    const part = n === term ? balance : payment - interest;
    if (part < 0n || part > balance) return null;
    balance -= part;
    rows.push({ interest: Number(interest), principal: Number(part), balance: Number(balance) });
  }
  const last = rows.at(-1);
  if (last === undefined || (last.principal === 0 && term > 1)) return null;
  // More than a whole instalment, or one percent of the loan, is a lump and not rounding.
  const lump = BigInt(last.interest + last.principal) - payment;
  const most = principal / 100n > payment ? principal / 100n : payment;
  return lump <= most ? rows : null;
};

/** The plan of payments that are given: their rate is searched, the principal in each follows from it. */
const fixed = (principal: number, payments: readonly number[]): readonly Row[] | null => {
  if (sum(payments) < principal) return null;
  return repaid(principal, frozen(internalRate(principal, payments) ?? 0), payments);
};

/**
 * What is owed after each payment is the worth then of the payments still to come. Counted from the end, where an
 * error shrinks; counted from the beginning it would grow with the debt.
 */
const repaid = (principal: number, i: bigint, payments: readonly number[]): readonly Row[] => {
  const owed: number[] = [];
  let worth = 0n;
  for (const payment of payments.toReversed()) {
    owed.push(Number(half(worth, one)));
    worth = ((worth + BigInt(payment) * one) * one) / (one + i);
  }
  owed.reverse();
  let balance = principal;
  return payments.map((payment, k) => {
    const next = Math.min(balance, Math.max(owed[k] ?? 0, balance - payment));
    const part = balance - next;
    balance = next;
    return { interest: payment - part, principal: part, balance };
  });
};

const annualPercent = (received: number, payments: readonly number[], every: Every): number | null => {
  const rate = internalRate(received, payments);
  const annual = rate === null ? Number.POSITIVE_INFINITY : annualRate(rate, every) * 100;
  return Number.isFinite(annual) ? Math.round(annual * 100) / 100 : null;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
