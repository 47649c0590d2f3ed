import type { Fields, RecordKind } from './records.ts';

/** A new record where whoever makes it is silent: unknown, and public. */
export const blankRecord: Readonly<Record<RecordKind, Fields>> = {
  service: { audience: 'public', documents: null, free: null, institutions: [], asOf: null, confidence: 'medium' },
  organization: { aliases: [], asOf: null, confidence: 'medium' },
  route: { stops: null, asOf: null, confidence: 'medium' },
  line: { number: null, whatsapp: null, hours: null, asOf: null, confidence: 'medium' },
  place: {
    audience: 'public',
    locality: null,
    address: null,
    latitude: null,
    longitude: null,
    precision: null,
    phone: null,
    hours: null,
    serves: [],
    asOf: null,
    confidence: 'medium',
  },
  offer: {
    name: null,
    kind: 'programme',
    address: null,
    latitude: null,
    longitude: null,
    schedule: null,
    onDemand: true,
    phone: null,
    doubt: null,
    older: false,
  },
};
