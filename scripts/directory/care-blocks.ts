import type { SeedBlock, SeedRow } from './seed.ts';
import { list, oldest, onDemand, phones, plain } from './seed-words.ts';

/** The line of all care blocks, where a block has none of its own. */
export const manzanasLine = '3058150348';
const dayOfRows = '2025-12-29';
const dayOfAnchors = '2026-06-19';

export const compileCareBlocks = (blocks: readonly SeedBlock[]) =>
  blocks
    // Its building is an SDIS centre (Centro Día El Camino); the official layer does not have it as a block.
    .filter((block) => block.in_official_anchor_layer !== false)
    .map((block) => ({
      id: block.id,
      kind: 'manzana',
      name: block.name,
      audience: 'public',
      locality: block.locality_code,
      address: block.address_confidence === 'low' ? null : plain(block.address),
      latitude: block.lat,
      longitude: block.lon,
      precision: block.approx ? 'approx' : 'exact',
      phone: block.phone ?? manzanasLine,
      hours: null,
      serves: [],
      services: [
        ...(block.service_rows ?? []).map((row) => blockService(row, block)),
        ...(block.services_older ?? [])
          .filter((service) => !(block.services_from_layer ?? []).includes(service))
          .map(olderService),
      ],
      source: list(block.source),
      asOf: block.service_rows ? dayOfAnchors : oldest(block.as_of),
      confidence: block.confidence,
    }));

const blockService = (row: SeedRow, block: SeedBlock) => {
  const doubt = doubtOf(row, block);
  return {
    service: row.vocabulary,
    name: plain(row.service),
    kind: row.kind === 'programme' ? 'programme' : 'nearby',
    address: plain(row.address),
    latitude: elsewhere(row) ? row.lat : null,
    longitude: elsewhere(row) ? row.lon : null,
    schedule: doubt === 'schedule' ? null : plain(row.schedule),
    onDemand: doubt === 'schedule' || onDemand(row.schedule),
    phone: doubt === 'phone' ? null : phones(row.phone),
    asOf: dayOfRows,
    doubt,
    older: false,
  };
};

/** What the layer's own flags make doubtful. A doubtful schedule or phone is not compiled at all. */
const doubtOf = (row: SeedRow, block: SeedBlock) => {
  const flags = list(row.check).join(' ');
  if (/copied row/.test(flags)) return 'whole';
  // The seed's note on this block: its only programme row has the address of the other block of Engativá.
  if (block.id === 'mdc-engativa-respiro' && row.vocabulary === 'actividad_fisica') return 'whole';
  if (/schedule|24 hours/.test(flags)) return 'schedule';
  if (/phone/.test(flags)) return 'phone';
  if (/assigned to/.test(flags)) return 'location';
  if (flags) throw new Error(`unknown flag in ${block.id}: ${flags}`);
  return null;
};

/** The points of rows at the anchor itself scatter by some tens of metres. */
const elsewhere = (row: SeedRow) => row.m_from_anchor > 60;

/** One that the seed has from older pages only, and the layer not at all. */
const olderService = (service: string) => ({
  service,
  name: null,
  kind: 'programme',
  address: null,
  latitude: null,
  longitude: null,
  schedule: null,
  onDemand: true,
  phone: null,
  asOf: '2022',
  doubt: null,
  older: true,
});
