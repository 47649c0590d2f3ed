import type { Known } from '../engine/flow.ts';
import type { Picture, PicturedLoan } from '../engine/message.ts';
import { fill } from '../engine/texts.ts';
import { ceilingAt, modalityOf, monthInBogota } from '../loans/ceiling.ts';
import { decimal, monthName, percent, pesos } from '../loans/format.ts';
import { costOf, type LoanCost, type OfferedLoan } from '../loans/offered-loan.ts';
import { sayCost, sayLast } from './say-cost.ts';
import { loanOf, second } from './told.ts';
import { wordsIn } from './words.ts';

type Side = { readonly name: string; readonly loan: OfferedLoan; readonly cost: LoanCost };

/**
 * Two loans in words and as a picture; the picture says nothing that the words do not. Null where there are not two to
 * compare; without a picture where one of them cannot be counted.
 */
export const sideBySide = (
  what: 'two' | 'legal',
  known: Known,
): { readonly say: string; readonly cheaper?: string; readonly picture: Picture | null } | null => {
  const { answers, locale, world, now } = known;
  const words = wordsIn(locale);
  const first = loanOf(answers, null)?.loan ?? null;
  if (first === null) return null;
  const legal = what === 'legal' ? legalBeside(first, known) : null;
  if (what === 'legal' && legal === null) return { say: `${sayCost(known)}\n\n${words.noCeiling}`, picture: null };
  const other = legal?.loan ?? loanOf(answers, second)?.loan ?? null;
  if (other === null) return null;
  const counted = [first, other].map((loan) => costOf(loan, world.credit, now));
  const [one, two] = counted;
  if (one?.ok !== true || two?.ok !== true) {
    const name = one?.ok === true ? words.other : words.first;
    return { say: `*${name}*\n${words.outOfRange}`, picture: null };
  }
  const sides: readonly [Side, Side] = [
    { name: words.first, loan: first, cost: one.value },
    { name: legal === null ? words.other : words.legal, loan: other, cost: two.value },
  ];
  const note = legal === null ? '' : legal.note;
  return {
    say: [...sides.map((side) => saySide(side, known)), sayCheaper(sides, known), note]
      .filter((part) => part !== '')
      .join('\n\n'),
    cheaper: sayCheaper(sides, known),
    picture: {
      draws: 'two-loans',
      title: words.pictureTitle,
      loans: [pictured(sides[0], known), pictured(sides[1], known)],
      note: words.pictureNote,
    },
  };
};

/** What she would get, over the same time, at the dearest legal rate known. */
const legalBeside = (first: OfferedLoan, { locale, world, now }: Known): { loan: OfferedLoan; note: string } | null => {
  const words = wordsIn(locale);
  const month = monthInBogota(now);
  const modality = modalityOf(world.credit, first.lent, month);
  if (modality === null) return null;
  const { ea, latest } = ceilingAt(world.credit, modality, month);
  const ceiling = ea === null ? latest : { month, ea };
  if (ceiling === null) return null;
  const { lent, times, every } = first;
  return {
    loan: { lent, times, every, price: { kind: 'ea', percent: ceiling.ea } },
    note: fill(words.legalNote, {
      month: monthName(ceiling.month, locale),
      limit: decimal(ceiling.ea, locale),
      stale: ceiling.month === month ? '' : fill(words.stale, { month: monthName(month, locale) }),
    }),
  };
};

const planOf = ({ loan, cost }: Side, known: Known, short: boolean): string => {
  const { locale } = known;
  const words = wordsIn(locale);
  const values = {
    lent: pesos(loan.lent, locale),
    pay: pesos(cost.instalment, locale),
    times: loan.times,
    every: words[`${short ? 'short' : 'every'}.${loan.every}`],
  };
  if (short) return fill(words.picturePlan, values);
  const plan = fill(loan.times === 1 ? words.planOnce : words.plan, values).replaceAll('*', '');
  const last = sayLast(loan, cost, known);
  const whole = last === '' ? plan : `${plan} ${last}`;
  return cost.handed === loan.lent ? whole : whole + fill(words.handedShort, { handed: pesos(cost.handed, locale) });
};

const saySide = (side: Side, known: Known): string => {
  const { locale } = known;
  const words = wordsIn(locale);
  const { total, extra, perDay, effectiveAnnual } = side.cost;
  return fill(words.side, {
    name: side.name,
    plan: planOf(side, known, false),
    total: pesos(total, locale),
    extra: pesos(extra, locale),
    perDay: pesos(perDay, locale),
    annual: effectiveAnnual === null ? '' : fill(words.sideAnnual, { ea: percent(effectiveAnnual, locale) }),
  });
};

/** In pesos where like stands beside like; else by what 100,000 cost a day. Where that and the yearly rate disagree, neither is called cheaper. */
const sayCheaper = (sides: readonly [Side, Side], { locale }: Known): string => {
  const words = wordsIn(locale);
  const [a, b] = sides;
  const say = (text: string, cheap: Side, less: number): string =>
    fill(text, { name: cheap.name, less: pesos(less, locale) });
  if (a.cost.handed === b.cost.handed && a.cost.days === b.cost.days) {
    const less = Math.abs(a.cost.extra - b.cost.extra);
    return less === 0 ? words.equal : say(words.cheaper, a.cost.extra < b.cost.extra ? a : b, less);
  }
  const perDay = ({ cost }: Side): number => (cost.extra * 100_000) / (cost.handed * cost.days);
  const less = Math.round(Math.abs(perDay(a) - perDay(b)));
  const cheap = perDay(a) < perDay(b) ? a : b;
  const dear = cheap === a ? b : a;
  const rate = ({ cost }: Side): number => cost.effectiveAnnual ?? Number.POSITIVE_INFINITY;
  return less === 0 || rate(cheap) > rate(dear) ? '' : say(words.cheaperRate, cheap, less);
};

const pictured = (side: Side, known: Known): PicturedLoan => {
  const { locale } = known;
  const words = wordsIn(locale);
  const { total, extra, handed } = side.cost;
  return {
    name: side.name,
    plan: planOf(side, known, true),
    total: fill(words.pictureTotal, { total: pesos(total, locale) }),
    costs: fill(words.pictureCosts, { extra: pesos(extra, locale) }),
    got: handed,
    extra,
  };
};
