import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ServiceRules } from '../../flows/care/rule.ts';
import { rules } from '../../flows/care/rules.ts';
import { csvColumns, csvRows, csvText } from '../../flows/directory/export/csv.ts';
import { eligibilityOf } from '../../flows/directory/export/eligibility.ts';
import { geojsonExport } from '../../flows/directory/export/geojson.ts';
import { hsdsExport } from '../../flows/directory/export/hsds.ts';
import { hsdsPhones, phoneOf } from '../../flows/directory/export/hsds-phones.ts';
import { terms } from '../../flows/directory/export/profile.ts';
import { published } from '../../flows/directory/export/published.ts';
import { weeklies } from '../../flows/directory/export/schedule.ts';
import { namespace, slugUuid } from '../../flows/directory/export/slug-uuid.ts';
import { shippedDirectory } from '../../flows/directory/shipped.ts';

const out = published(shippedDirectory);
const eligibility = new Map(rules.map((one) => [one.service, eligibilityOf(one)]));
const hsds = hsdsExport({ directory: shippedDirectory, published: out, eligibility });
const geojson = geojsonExport(out);
const csv = csvText(csvRows(out));

describe('HSDS', () => {
  const schemaFile = 'test/fixtures/hsds/compiled_service_with_definitions.json';

  test('validates, also without additional properties', () => {
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
    const strict = structuredClone(schema);
    for (const one of [strict, ...Object.values<Record<string, unknown>>(strict.definitions)])
      one['additionalProperties'] = false;
    for (const each of [schema, strict]) {
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      formats.default(ajv);
      const valid = ajv.compile(each);
      for (const content of hsds.contents) {
        valid(content);
        expect({ name: content.name, errors: valid.errors }).toEqual({ name: content.name, errors: null });
      }
      expect(valid({ id: 'x' }), 'the schema itself refuses something').toBe(false);
      const location = ajv.compile({ ...each.definitions.location, definitions: each.definitions });
      for (const place of hsds.locations) expect(location(place), JSON.stringify(location.errors)).toBe(true);
    }
  });

  it('has every public service and loses no public place', () => {
    expect(hsds.total_items).toBe(hsds.contents.length);
    const slugs = hsds.contents.map(
      ({ attributes }) => attributes.find(({ link_type }) => link_type === 'slug')?.value,
    );
    for (const { id, audience } of shippedDirectory.services)
      expect(slugs.includes(id), id).toBe(audience === 'public');
    const there = new Set([
      ...hsds.contents.flatMap((one) => one.service_at_locations.map(({ location_id }) => location_id)),
      ...hsds.locations.map((one) => one?.id),
    ]);
    const places = shippedDirectory.places.filter(({ audience }) => audience === 'public');
    expect([...there].toSorted()).toEqual(places.map(({ id }) => slugUuid('location', id)).toSorted());
    expect(hsds.locations.length).toBeGreaterThan(0);
  });

  it('gives no two things one id', () => {
    const ids: string[] = [];
    const shared = /^(location|organization|taxonomy_term)$/;
    const collect = (value: unknown, key: string): void => {
      if (Array.isArray(value)) for (const one of value) collect(one, key);
      else if (typeof value === 'object' && value !== null) {
        if ('id' in value && !shared.test(key)) ids.push(String(value.id));
        for (const [name, inner] of Object.entries(value)) if (!shared.test(name)) collect(inner, name);
      }
    };
    collect(hsds.contents, 'contents');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes UUIDs as RFC 9562 says, whatever the slug', () => {
    const byNode = (name: string): string => {
      const hash = createHash('sha1')
        .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
        .update(name)
        .digest()
        .subarray(0, 16);
      hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
      hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
      return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    };
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (slug) => slugUuid('place', slug) === byNode(`place/${slug.toWellFormed()}`),
      ),
      { numRuns: 60 },
    );
    // Consumers keep them: a change here breaks every consumer.
    expect(slugUuid('service', 'educacion_flexible')).toBe(byNode('service/educacion_flexible'));
    expect(namespace).toBe('df6dd391-effe-4404-93cf-e4e425be349e');
  });

  it('has a profile that its document explains', () => {
    const document = readFileSync('docs/hsds-profile.md', 'utf8');
    for (const code of Object.keys(terms)) expect(document).toContain(`\`${code}\``);
    for (const { name } of csvColumns) expect(document).toContain(`\`${name}\``);
    expect(document).toContain(namespace);
  });
});

describe('what must not leave', () => {
  const all = { hsds: JSON.stringify(hsds), geojson: JSON.stringify(geojson), csv };
  const hidden = shippedDirectory.places.filter(
    ({ audience, kind }) => audience === 'staff' || kind === 'centro_integrarte_interno',
  );

  it.each(Object.entries(all))('%s names no residence, no refuge, nothing for staff only', (_, text) => {
    for (const { id } of hidden) expect(text).not.toContain(id);
    expect(text).not.toContain('casas_refugio');
    expect(text).not.toContain('centro_integrarte_interno');
  });

  it('is counted', () => {
    const { residences, staffPlaces, staffServices, rows } = out.leftOut;
    expect({ hidden: residences + staffPlaces, staffServices }).toEqual({ hidden: hidden.length, staffServices: 5 });
    expect(rows).toBeGreaterThan(0);
  });

  it('stays even where somebody calls it public', () => {
    const places = shippedDirectory.places.map((place) => ({ ...place, audience: 'public' as const }));
    const services = shippedDirectory.services.map((service) => ({ ...service, audience: 'public' as const }));
    const told = published({ ...shippedDirectory, places, services });
    expect(told.places.filter(({ place }) => place.kind === 'centro_integrarte_interno')).toEqual([]);
    expect(told.services.map(({ id }) => id)).not.toContain('casas_refugio');
    expect(told.services.map(({ id }) => id)).not.toContain('centro_integrarte_interno');
  });
});

describe('GeoJSON', () => {
  it('has longitude first, in Bogotá, and null where no point is known', () => {
    for (const { geometry, properties } of geojson.features) {
      const place = shippedDirectory.places.find(({ id }) => id === properties.id);
      expect(geometry?.coordinates ?? null).toEqual(place?.latitude == null ? null : [place.longitude, place.latitude]);
    }
    expect(geojson.features.some(({ geometry }) => geometry === null)).toBe(true);
    expect(geojson.features.length).toBe(out.places.length);
  });
});

describe('CSV', () => {
  it('has a row for each service at a place, and one for a place without', () => {
    const rows = out.places.reduce((sum, { offers }) => sum + Math.max(1, offers.size), 0);
    expect(csvRows(out).length).toBe(rows);
  });

  it.each(['=1+1', '+57', '-1+1', '@SUM(A1)', '\t=1', ' =1', "'=1", '|cmd'])(
    'hands no spreadsheet the formula %j',
    (name) => {
      const [first] = out.places;
      if (first === undefined) throw new Error('no place');
      const text = csvText(csvRows({ ...out, places: [{ ...first, place: { ...first.place, name } }] }));
      const cell = /^[^,]*,("[^"]*"|[^,]*)/m.exec(text.split('\r\n').slice(1).join('\r\n'))?.[1]?.replaceAll('"', '');
      expect(cell).toBe(`'${name}`);
    },
  );
});

describe('schedules', () => {
  it.each([
    ['Lunes a viernes de 8:00 am a 5:00 pm', 'MO,TU,WE,TH,FR', '08:00', '17:00'],
    ['Lunes a Viernes de 8:00a.m - 5:00 pm', 'MO,TU,WE,TH,FR', '08:00', '17:00'],
    ['Martes a sábado 8:00 am a 5:00 pm', 'TU,WE,TH,FR,SA', '08:00', '17:00'],
    ['L-V 8:00-16:30', 'MO,TU,WE,TH,FR', '08:00', '16:30'],
    ['Lunes a viernes: 12:00 pm - 4:00 p.m.', 'MO,TU,WE,TH,FR', '12:00', '16:00'],
  ])('%s', (text, byday, opens, closes) => {
    expect(weeklies(text)).toEqual([
      { freq: 'WEEKLY', byday, opens_at: `${opens}-05:00`, closes_at: `${closes}-05:00` },
    ]);
  });

  it.each([
    'A demanda',
    'Dos martes en el mes de 8:00 am a 11:00 am',
    'Lunes a viernes de 8:00 am a 4:00 pm - Sábado a demanda',
    'Lunes a viernes',
    'Lunes a viernes de 5:00 pm a 8:00 am',
    'Viernes a lunes de 8:00 am a 5:00 pm',
    'Lunes a viernes de 13:00 pm a 14:00 pm',
  ])('leaves "%s" in words', (text) => {
    expect(weeklies(text)).toEqual([]);
  });
});

it.each(['6013808330', '6013808330 ext. 67440 / 3102385351', '6013808330 ext. 044', '6013808330 ext. 10-12'])(
  'takes the phone %s out and in',
  (phone) => {
    expect(phoneOf(hsdsPhones(phone, 'x'))).toBe(phone);
  },
);

describe('who can get it', () => {
  const told = (service: string) => {
    const { description: _, alert: __, attributes, ...ages } = eligibility.get(service) ?? { attributes: [] };
    const simple = attributes.filter(({ code }) => /-(sex|caregiver|disability|sisben)$/.test(code));
    return { ...ages, simple: simple.map(({ code, value }) => `${code.replace('eligibility-', '')} ${value}`) };
  };

  it('says ages, caregiver, disability and Sisbén where every way in asks for them', () => {
    expect(told('centro_crecer')).toMatchObject({ minimumAge: 6, maximumAge: 17 });
    expect(told('jardin_infantil')).toMatchObject({ minimumAge: 0, maximumAge: 5, simple: [] });
    expect(told('lavanderia').simple).toEqual(['caregiver true']);
    expect(told('comedor_comunitario').simple).toEqual(['sisben C9']);
  });

  it('says no sex where there is a way in for everybody: women from 54, men from 59', () => {
    expect(told('subsidio_tipo_c')).toMatchObject({ minimumAge: 54, maximumAge: null });
    expect(told('subsidio_tipo_c').simple.filter((one) => one.startsWith('sex'))).toEqual([]);
  });

  it('gives every rule whole, with source and date', () => {
    for (const { service, rules: own } of rules) {
      const given = eligibility
        .get(service)
        ?.attributes.flatMap(({ code, value }) => (code === 'eligibility-rule' ? [JSON.parse(value)] : []));
      expect(given).toEqual(own);
    }
  });

  it('counts a rule that is stated for something near for nothing', () => {
    const rule = {
      id: 'x.age',
      when: { fact: 'age', min: 18 },
      source: 'https://example.org',
      asOf: '2026',
      soft: true,
    } as const;
    const service: ServiceRules = { service: 'x', for: 'everybody', rules: [rule], notKnown: [] };
    expect(eligibilityOf(service).minimumAge).toBeNull();
  });
});
