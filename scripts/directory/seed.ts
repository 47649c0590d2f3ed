import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchoolsMeta, Seat } from './schools.ts';

// What the compiler reads of the researched seed. `directorySchema` checks what comes out.
type SeedRecord = { id: string; name: string; source: string | string[]; as_of: string; confidence: string };

export type SeedService = SeedRecord & {
  type?: string;
  category?: string;
  documents: string[] | null;
  cost: string | null;
  institution: string | string[] | null;
  number?: string | null;
  whatsapp?: string | null;
  hours: string | null;
  where?: string | null;
};

type SeedSpot = SeedRecord & {
  locality_code: string | null;
  address: string | null;
  lat: number | null;
  lon: number | null;
  phone?: string | null;
  hours: string | null;
};

export type SeedPlace = SeedSpot & {
  type: string;
  notes?: string | null;
  serves?: string[];
  care_block?: string;
  activity?: string | null;
};

/** A service of a care block, as the official layer has it. */
export type SeedRow = {
  service: string;
  vocabulary: string;
  kind: string;
  address: string | null;
  schedule: string | null;
  lat: number;
  lon: number;
  m_from_anchor: number;
  phone: string | null;
  check?: string[];
};

export type SeedBlock = SeedSpot & {
  address_confidence: string | null;
  approx: boolean;
  in_official_anchor_layer?: boolean;
  services_from_layer?: string[];
  services_older?: string[];
  service_rows?: SeedRow[];
};

export type SeedLocality = {
  type: string;
  code: string;
  name: string;
  urban_point: { lat: number; lon: number } | null;
};

type Seed = {
  services: SeedService[];
  places: SeedPlace[];
  blocks: SeedBlock[];
  localities: SeedLocality[];
  schools: (Seat | SchoolsMeta)[];
};

/** The seed's files in a folder, without what each says about itself. */
export const readSeed = (folder: string): Seed => {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const notMeta = (record: { id: string }) => record.id !== '_meta';
  return {
    services: read('services').filter(notMeta),
    places: read('places').filter(notMeta),
    blocks: read('care_blocks').filter(notMeta),
    localities: read('localities').filter((record: SeedLocality) => record.type === 'localidad'),
    // Its `_meta` holds the source and the day of all seats.
    schools: read('schools'),
  };
};
