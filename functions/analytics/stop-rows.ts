import { bogotaDay } from '../../flows/engine/bogota-time.ts';
import { code } from './about.ts';
import { bandIn, codes, isRoad, latest, traitsOf } from './credit-facts.ts';
import type { JourneyGiven } from './credit-rows.ts';
import type { Row } from './row.ts';
import type { Fact } from './told.ts';

/** At what stage a conversation finds her, also where she left it before its end; `credit` asks for it first. */
const stages: Readonly<Record<string, string>> = {
  applying: 'applied',
  refused: 'refused',
  signing: 'approved',
  paying: 'paying',
  trouble: 'trouble',
};

/** Answers that name no lender and no barrier. */
const none: readonly string[] = ['nowhere', 'nothing'];

/**
 * One row for each conversation of the road: with whom, what was heard, what held her back, how much. What it concluded
 * counts (`journeyOf` in flows/credit/journey.ts); where she turned off before, what she had told until then.
 */
export const stopRows = ({ told: { citizen, facts }, about, naming, onDay }: JourneyGiven): readonly Row[] => {
  if (!about.studied) return [];
  const road = facts.filter(isRoad);
  const traits = traitsOf(road.filter(counts), about);
  const runs = Map.groupBy(road, ({ run, question }) => `${run}.${question.split('.', 1)[0]}`);
  return [...runs].flatMap(([name, run]): readonly Row[] => {
    const flow = name.slice(name.lastIndexOf('.') + 1);
    const at =
      run
        .map((fact) => fact.at)
        .sort()
        .at(-1) ?? '';
    if (!onDay(at)) return [];
    const row = { person: naming.person(citizen, 'self'), thing: `stop.${name}`, day: bogotaDay(at), amounts: {} };
    const stop = stopOf(flow, run.filter(counts));
    return [stop === null ? { ...row, codes: {}, gone: true } : { ...row, codes: { ...stop, ...traits } }];
  });
};

const counts = ({ provenance }: Fact): boolean => provenance !== 'withdrawn';

const stopOf = (flow: string, run: readonly Fact[]): Row['codes'] | null => {
  const said = (...parts: readonly string[]): string =>
    codes(latest(run, ...parts.map((part) => `${flow}.${part}`)))
      .filter((one) => !none.includes(one))
      .join('|');
  const stage = said('stage') || stages[flow];
  // At the first question of all she says where she stands; the conversation of that stage has a row of its own.
  if (run.length === 0 || stage === undefined || (flow === 'credit' && stage !== 'need' && stage !== 'looking'))
    return null;
  return {
    stage,
    actor: said('actors') || said('lender', 'by', 'wentTo'),
    heard: said('heard'),
    barrier: said('barriers') || said('barrier', 'reason'),
    amount: code(latest(run, `${flow}.amountBand`)) || bandIn(run),
    flag: said('redFlags'),
  };
};
