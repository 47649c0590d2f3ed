import type { Opening } from './opening.ts';
import type { Dated } from './validity.ts';

/**
 * What the city offers, where, and whom to call: the shipped seed with the staff's corrections laid over it. Each record
 * says where it comes from and of which day it is; null means not found, never "no requirement".
 *
 * `schema.ts` checks the data when it is compiled and in tests, not at import: Lambdas start cold.
 */
export type Directory = {
  /** Changes whenever the compiled data change. */
  readonly version: string;
  readonly services: readonly Service[];
  readonly places: readonly Place[];
  readonly lines: readonly Line[];
  readonly organizations: readonly Organization[];
  readonly routes: readonly Route[];
  readonly schedules: readonly Schedule[];
  readonly localities: readonly Locality[];
};

/**
 * Where a record comes from. `asOf` is an ISO day, month or year (`2025-12-29`, `2026-02`, `2023`), the oldest where a
 * record rests on several pages; null where its page has no date, which counts as old.
 */
export type Sourced = {
  readonly source: readonly string[];
  readonly asOf: string | null;
  readonly confidence: Confidence;
};

export type Confidence = 'high' | 'medium' | 'low';

/**
 * Who may be told. `staff`: residences, low-confidence records and what no longer runs: never shown to the public as
 * something to go to.
 */
export type Audience = 'public' | 'staff';

export type Service = Sourced &
  Dated & {
    /** As in `vocabulary.ts`, where its category and its short names stand. */
    readonly id: string;
    /** Official Spanish name. */
    readonly name: string;
    readonly audience: Audience;
    /** As the offices name them, in Spanish. Null: not found. Empty: the page says that there is no application. */
    readonly documents: readonly string[] | null;
    /** True where a page says that it is free. */
    readonly free: boolean | null;
    readonly institutions: readonly string[];
  };

export type Place = Sourced &
  Dated & {
    readonly id: string;
    readonly kind: PlaceKind;
    readonly name: string;
    readonly audience: Audience;
    /** Official two-digit code. */
    readonly locality: string | null;
    readonly address: string | null;
    /** Degrees, WGS84. Null where not found or doubtful: a doubtful point is never a pin. */
    readonly latitude: number | null;
    readonly longitude: number | null;
    /** `approx`: the point may be some hundred metres off. */
    readonly precision: 'exact' | 'approx' | null;
    readonly phone: string | null;
    /** As published, in Spanish. */
    readonly hours: string | null;
    /** Localities it serves, where it serves by locality and not by distance. */
    readonly serves: readonly string[];
    readonly services: readonly PlaceService[];
  };

export type PlaceKind =
  | 'manzana'
  | 'cadis'
  | 'centro_crecer'
  | 'centro_integrarte_externo'
  | 'centro_integrarte_interno'
  | 'cdc'
  | 'salud'
  | 'ciom'
  | 'casa_de_justicia'
  | 'comisaria_familia'
  | 'centro_dia'
  | 'jardin_infantil'
  | 'comedor_comunitario'
  | 'certificado_discapacidad'
  | 'relevo_domiciliario'
  | 'empleo'
  | 'ipes'
  | 'alcaldia_local'
  | 'idrd_escuela_mi_barrio'
  | 'biblioteca'
  | 'idrd_psicomotricidad'
  | 'sdis_subdireccion_local'
  | 'idrd_piscina_gratis'
  | 'centro_abrazar'
  | 'colegio';

/** One thing that happens at a place. */
export type PlaceService = Dated & {
  readonly service: string;
  /** As the city's layer names it, in Spanish. */
  readonly name: string | null;
  /** `nearby`: not of the block itself but beside it (a park, a school). */
  readonly kind: 'programme' | 'nearby';
  /** Where, if not at the place's own address. */
  readonly address: string | null;
  /** Its own point, if not that of the place. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** As published, in Spanish; null where not published or doubtful. */
  readonly schedule: string | null;
  /** True: there is no fixed hour, one calls first. */
  readonly onDemand: boolean;
  readonly phone: string | null;
  readonly asOf: string;
  /** What the layer itself makes doubtful; `whole`: the row was likely copied from another block and is never shown. */
  readonly doubt: 'schedule' | 'phone' | 'location' | 'whole' | null;
  /** Told by older pages only (2022–2023): shown with these years or not at all. */
  readonly older: boolean;
};

export type Line = Sourced &
  Dated & {
    readonly id: string;
    readonly name: string;
    /** Digits as one dials them. */
    readonly number: string | null;
    readonly whatsapp: string | null;
    readonly hours: string | null;
  };

/** Who gives a service, under the name that `Service.institutions` uses. */
export type Organization = Sourced &
  Dated & {
    readonly id: string;
    readonly name: string;
    /** Other names that pages use for it. */
    readonly aliases: readonly string[];
  };

/** Where a service on wheels goes. It holds from and to a day; after that it is told as the last one known. */
export type Route = Sourced &
  Dated & {
    readonly id: string;
    readonly service: string;
    readonly name: string;
    /** Official codes of the localities that the page names. */
    readonly localities: readonly string[];
    /** Null: not published. */
    readonly stops: readonly string[] | null;
  };

/** When a place, what is given there, or a line can be reached. */
export type Schedule = Sourced & {
  readonly id: string;
  /** The place or line whose words these are. */
  readonly of: string;
  /** As published, in Spanish. */
  readonly words: string;
  /** Null: the words say no fixed weekly hours, or no days, so nobody can say whether it is open now. */
  readonly opening: readonly Opening[] | null;
};

export type Locality = {
  /** Official two-digit code, `01`–`20`. */
  readonly code: string;
  readonly name: string;
  /** Median of its bus stops, where people live; null in Sumapaz, which has none. */
  readonly latitude: number | null;
  readonly longitude: number | null;
};
