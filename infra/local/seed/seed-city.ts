import { bogotaDay } from '../../../flows/engine/bogota-time.ts';
import type { Context } from '../../../flows/engine/context.ts';
import type { RecordDraft } from '../../../flows/engine/record.ts';
import type { Registry } from '../../../flows/engine/registry.ts';
import type { World } from '../../../flows/engine/world.ts';
import { gazetteer, type Neighbourhood } from '../../../flows/understanding/gazetteer.ts';
import { recordItems } from '../../../functions/conversation/records.ts';
import { keepDays } from '../../../functions/conversation/retention.ts';
import type { NewItem, Table } from '../../../functions/ports/table.ts';
import { attendIn, fullNursery, type Wish } from './attend.ts';
import { invent } from './invent.ts';
import { type Home, type Life, live } from './life.ts';
import { type Random, randomFrom } from './random.ts';

export type SeedOptions = {
  readonly table: Table;
  readonly registry: Registry;
  readonly world: World;
  readonly citizens: number;
  readonly seed: number;
  /** The last moment anything happens. */
  readonly until: Date;
  /** Told now and then how many citizens are there. */
  readonly progress?: (citizens: number) => void;
};

export type Seeded = {
  readonly citizens: number;
  readonly facts: number;
  readonly services: number;
  readonly turns: number;
  readonly from: string;
};

/** One invented life and what others of the city who lead the same need of it. */
type Model = {
  readonly life: Life;
  readonly citizen: string;
  readonly home: Home;
  readonly wishes: readonly Wish[];
  readonly locality: string | null;
  readonly caregiver: boolean;
  readonly market: string | null;
};

const dayMs = 86_400_000;
const spanDays = 364;
/** So many lives are led through the real engine; the others are led again by other people at other times. */
const mostModels = 1200;
const atOnce = 5000;

/**
 * A made-up city: nobody in it exists, and what they answer is nobody's statistics. Neighbourhoods, services and places
 * are the real ones. The same seed, number and end make the same city.
 */
export const seedCity = async ({
  table,
  registry,
  world,
  citizens,
  seed,
  until,
  progress,
}: SeedOptions): Promise<Seeded> => {
  const homes = homesIn();
  const { attend, services } = attendIn(world.directory);
  const models: Model[] = [];
  const count = { facts: 0, services: 0, turns: 0 };
  const size = Math.min(mostModels, Math.max(40, Math.ceil(citizens / 12)));
  let from = until.getTime();
  let waiting: NewItem[] = [];
  for (let n = 0; n < citizens; n += 1) {
    const random = randomFrom(seed * 1_000_003 + n);
    const citizen = `seeded-${hex(random)}`;
    const own = n < size;
    const model = own
      ? modelOf({ random, home: random.of(homes), citizen, registry, world, until })
      : models[random.whole(0, size - 1)];
    if (model === undefined) throw new Error('no model was made');
    if (own) models.push(model);
    // Transcripts are kept for half a year: theirs lie in that time. More people write as time goes on.
    const back = own ? random.whole(1, keepDays.turn - 30) : Math.floor(spanDays * random.next() ** 1.4) + 1;
    const start = until.getTime() - back * dayMs + random.whole(11 * 3600, 27 * 3600) * 1000 - dayMs;
    from = Math.min(from, start);
    const leaves = model.market === 'fontibon' && random.chance(plantedLeave);
    for (const { after, turn, drafts } of model.life.turns) {
      const at = start + after;
      if (at > until.getTime() || (leaves && drafts.some(tellsOfPapers))) break;
      const kept = drafts
        .filter(({ kind }) => own || kind !== 'turn')
        .map((draft) => ofCitizen(draft, model.citizen, citizen));
      for (const { kind } of kept) {
        if (kind === 'fact') count.facts += 1;
        else if (kind === 'turn') count.turns += 1;
      }
      waiting.push(...recordItems({ citizen, turn, at: new Date(at).toISOString(), drafts: kept }).map(answered));
    }
    const attentions = random.weighted([
      [0, 8],
      [1, 12],
      [2, 20],
      [3, 22],
      [4, 18],
      [6, 14],
      [8, 6],
    ]);
    for (let index = 1; index <= attentions; index += 1) {
      const told = start + random.whole(1, Math.max(1, Math.min(200, back - 1))) * dayMs;
      if (told > until.getTime()) continue;
      const [first, ...others] = model.wishes;
      const wish: Wish = random.chance(model.locality === fullNursery.locality ? 0.1 : 0.03)
        ? { service: fullNursery.service, who: 'p1' }
        : first !== undefined && random.chance(0.6)
          ? random.of([first, ...others])
          : { service: services[random.whole(0, services.length - 1)] ?? 'salud', who: 'self' };
      const on = bogotaDay(new Date(told - random.whole(0, 2) * dayMs));
      const record = attend({ random, wish, home: model.home, planted: model, on });
      const draft: RecordDraft = { kind: 'service', record: `s${index}`, told: record };
      count.services += 1;
      waiting.push(...recordItems({ citizen, turn: 1000 + index, at: new Date(told).toISOString(), drafts: [draft] }));
    }
    if (waiting.length >= atOnce) {
      await table.batchPut(waiting);
      waiting = [];
      progress?.(n + 1);
    }
  }
  if (waiting.length > 0) await table.batchPut(waiting);
  return { citizens, ...count, from: new Date(from).toISOString().slice(0, 10) };
};

/** Finding 2: the share of Fontibón's vendors who write no more when papers are asked for. */
const plantedLeave = 0.6;

const tellsOfPapers = (draft: RecordDraft): boolean => draft.kind === 'fact' && draft.question === 'credit.documents';

const modelOf = ({
  random,
  home,
  citizen,
  registry,
  world,
  until,
}: {
  random: Random;
  home: Home;
  citizen: string;
  registry: Registry;
  world: World;
  until: Date;
}): Model => {
  const context: Context = {
    registry,
    world,
    now: until.toISOString(),
    spareCitizen: `${citizen}-spare`,
    spareReceipt: 'SEED',
  };
  const start = new Date(until.getTime() - 200 * dayMs);
  const life = live(invent(random, home), { context, random, citizen, start });
  const facts = life.turns.flatMap(({ drafts }) => drafts.filter((draft) => draft.kind === 'fact'));
  const value = (question: string) => facts.findLast((fact) => fact.question === question)?.value ?? null;
  const offered = value('care.offered');
  const wishes = Object.entries(value('care.screened') ?? {}).flatMap(([row, outcome]): Wish[] => {
    const split = row.lastIndexOf('.');
    const service = row.slice(0, split);
    return outcome !== 'no' && Array.isArray(offered) && offered.includes(service)
      ? [{ service, who: row.slice(split + 1) }]
      : [];
  });
  const market = value('credit.market');
  const place: unknown = value('care.place');
  const locality = typeof place === 'object' && place !== null && 'locality' in place ? place.locality : null;
  return {
    life,
    citizen,
    home,
    wishes,
    locality: typeof locality === 'string' ? locality : null,
    caregiver: value('care.caregiver') === true,
    market: market === null ? null : String(market),
  };
};

/** Nobody made up has a phone to answer to: their cases lie outside the inbox, as closed ones do. */
const answered = (item: NewItem): NewItem => {
  if (!item.sk.startsWith('case#')) return item;
  const { index1: _, ...closed } = item;
  return closed;
};

/** A case is named after whose it is. */
const ofCitizen = (draft: RecordDraft, model: string, citizen: string): RecordDraft =>
  draft.kind === 'case' ? { ...draft, case: draft.case.replace(model, citizen) } : draft;

/** Where people live: neighbourhoods of the gazetteer that have a point. */
const homesIn = (): readonly [Home, ...Home[]] => {
  const homes = [...gazetteer().byId.values()].flatMap(({ code, latitude, longitude, weak }: Neighbourhood): Home[] =>
    latitude === null || longitude === null || weak ? [] : [{ locality: code, latitude, longitude }],
  );
  const [first, ...others] = homes;
  if (first === undefined) throw new Error('the gazetteer has no points');
  return [first, ...others];
};

const hex = (random: Random): string =>
  Array.from({ length: 4 }, () => random.whole(0, 0xffff_ffff).toString(16).padStart(8, '0')).join('');
