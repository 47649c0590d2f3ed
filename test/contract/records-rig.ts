import type { ServiceRecord } from '../../flows/directory/service-record.ts';
import { shippedDirectory } from '../../flows/directory/shipped.ts';
import { groupKey } from '../../functions/conversation/identity.ts';
import { personKey } from '../../functions/conversation/person-item.ts';
import { contactItem, recordItems } from '../../functions/conversation/records.ts';
import { deriveKeys, seal } from '../../functions/conversation/seal.ts';
import type { Blobs } from '../../functions/ports/blobs.ts';
import type { RecordsDeps } from '../../functions/records/deps.ts';
import type { TableUnderTest } from './table.contract.ts';

export const keys = deriveKeys('test key');
const phoneNumberId = 'test';
const placeIds = new Set(shippedDirectory.places.map(({ id }) => id));
export const [placeA = '', placeB = ''] = [...placeIds];

const memoryBlobs = (): Blobs => {
  const kept = new Map<string, { bytes: Uint8Array; mime: string }>();
  return {
    put: async (name, bytes, mime) => void kept.set(name, { bytes, mime }),
    get: async (name) => kept.get(name),
    delete: async (name) => void kept.delete(name),
    list: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  };
};

export const attention: ServiceRecord = {
  service: 'lavanderia',
  who: 'self',
  place: null,
  on: '2026-11-20',
  received: true,
  satisfaction: null,
  barriers: [],
};

/** Service records on some table, with people who wrote to us and what they told. */
export const recordsRig = (under: TableUnderTest) => {
  const now = () => new Date(under.clock.now);
  const blobs = memoryBlobs();
  const deps: RecordsDeps = {
    table: under.table,
    blobs,
    keys,
    phoneNumberId,
    now,
    isPlace: (id) => placeIds.has(id),
  };
  return {
    deps,
    eraser: { table: under.table, blobs, keys },
    group: (phone: string) => groupKey(keys, phoneNumberId, phone),
    /** Somebody writes to us from this number and consents. */
    registers: async (citizen: string, phone: string) => {
      const group = groupKey(keys, phoneNumberId, phone);
      const address = seal(keys, JSON.stringify({ waId: phone, userId: null }));
      await under.table.put({ ...personKey(group), data: { session: { citizen }, aliases: [] } });
      await under.table.batchPut([contactItem({ citizen, group, address, at: now().toISOString() })]);
    },
    tells: async (citizen: string, record: string, told: ServiceRecord | null) =>
      under.table.batchPut(
        recordItems({ citizen, turn: 1, at: now().toISOString(), drafts: [{ kind: 'service', record, told }] }),
      ),
    pass: (seconds: number) => {
      under.clock.now += seconds * 1000;
    },
  };
};
