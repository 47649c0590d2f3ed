import type { Locale } from '../engine/locale.ts';
import type { Relation } from '../people/relation.ts';
import type { NotKnown } from './rule.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';

/** What the result of a screening is said with. Rules, relations and gaps by their ids. */
export type CareWords = {
  /** By rule id: what the published condition says. */
  readonly rules: Readonly<Record<string, string>>;
  /** How one gets a service that has no desk of its own in the directory. */
  readonly how: Readonly<Record<string, string>>;
  readonly notKnown: Readonly<Record<NotKnown, string>>;
  /** What we could not ask or she did not know, by fact name. */
  readonly facts: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly you: string;
  readonly someone: string;
  readonly years: string;
  readonly year1: string;
  readonly months0: string;
  readonly and: string;
  readonly nor: string;

  readonly recall: string;
  readonly about: string;
  /** Where somebody before goes by the same name, and it is not told how old this one is. */
  readonly aboutAnother: string;
  /** Those told of besides the one who is asked about. */
  readonly alsoCares: string;
  /** All of those told of, where she was asked for something else. */
  readonly caresFor: string;
  /** Others of hers of whom she said in the same words that they have no disability. */
  readonly noneEither: string;
  readonly nowYou: string;
  readonly intro: string;
  readonly introUnsure: string;
  /** Who else of hers something was found for, where there was no room. */
  readonly othersInMore: string;
  readonly nothing: string;
  readonly item: string;
  readonly yes: string;
  readonly unknown: string;
  readonly open: string;
  readonly told: string;
  readonly group: string;
  readonly asOf: string;
  readonly oldSource: string;
  readonly old: string;
  /** Once at the end, where something above is old. */
  readonly oldLegend: string;
  readonly at: string;
  readonly olderRow: string;
  readonly onDemand: string;
  /** No page tells. */
  readonly noHours: string;
  readonly schedule: string;
  readonly noAddress: string;
  readonly far: string;
  /** She told where she lives, and nothing that we know of is near. */
  readonly nowhere: string;
  readonly phone: string;
  readonly sameLocality: string;
  readonly pair: string;
  readonly pairHere: string;
  readonly pairHours: string;
  readonly pairAsk: string;
  readonly askPair: string;
  readonly gaps: string;
  readonly line: string;
  readonly otherLine: string;
  /** An attention of which no page tells where it is given. */
  readonly noPlaceFor: string;
  readonly whatsapp: string;
  readonly always: string;
  readonly nearestBlock: string;
  readonly rural: string;
  readonly outside: string;
  readonly noPlace: string;

  readonly moreIntro: string;
  readonly moreNone: string;
  readonly notYet: string;
  readonly atAge: string;
  readonly atSisben: string;
  readonly atNoSisben: string;
  readonly atVendor: string;
  readonly atVisit: string;
  readonly atBogota: string;
  readonly free: string;
  readonly freeToAsk: string;
  readonly costUnknown: string;
  readonly atPlace: string;
  readonly documents: string;
  readonly documentsUnknown: string;
  readonly noApplication: string;
  readonly mapHere: string;
  readonly mapApprox: string;
  readonly mapNone: string;

  /** To what she asks of services before we know enough. */
  readonly atTheEnd: string;
  readonly sisbenWhere: string;
  readonly sisbenAsk: string;
  readonly estrato: string;
  /** What a care block is, to whoever asks. */
  readonly block: string;
  /** Answers to what she asks of the result that she sees. */
  readonly asked: Readonly<
    Record<
      | 'askLine'
      | 'forYou'
      | 'nearest'
      | 'noneNear'
      | 'otherKind'
      | 'otherHome'
      | 'full'
      | 'another'
      | 'note'
      | 'silent'
      | 'hoursUnknown'
      | 'phoneUnknown'
      | 'bus'
      | 'addressUnknown'
      | 'sisbenRule'
      | 'sisbenUnknown'
      | 'sisbenUnsaid'
      | 'placesUnknown'
      | 'otherCost'
      | 'enrolled'
      | 'atThatHour'
      | 'noGood'
      | 'died'
      | 'forThem'
      | 'noneFor'
      | 'already'
      | 'atHome'
      | 'atHomeNone'
      | 'condition'
      | 'changeDisability'
      | 'notWe'
      | 'ofThese'
      | 'permitUnknown'
      | 'permitTaken'
      | 'permitNoPapers'
      | 'permitUnsaid'
      | 'givenByUnknown'
      | 'fare'
      | 'nearWork'
      | 'moved'
      | 'agesUnknown'
      | 'onlyThey',
      string
    >
  >;

  /** Other words for an offer, as people ask for it. */
  readonly offersSaid: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly offers: Readonly<Record<'map' | 'more' | 'documents' | 'again' | 'person' | 'menu' | 'back', string>>;
};

export const words: Readonly<Record<Locale, CareWords>> = { 'es-CO': es, en };
