import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../flows/care/rules.ts';
import { correct } from '../../flows/directory/correct.ts';
import type { Directory } from '../../flows/directory/directory.ts';
import { csvRows, csvText } from '../../flows/directory/export/csv.ts';
import { eligibilityOf } from '../../flows/directory/export/eligibility.ts';
import { geojsonExport } from '../../flows/directory/export/geojson.ts';
import { hsdsExport } from '../../flows/directory/export/hsds.ts';
import { published } from '../../flows/directory/export/published.ts';
import { compare } from '../../flows/directory/import/compare.ts';
import type { Drafts } from '../../flows/directory/import/draft.ts';
import { type Mapping, mappingSchema } from '../../flows/directory/import/mapping.ts';
import { readArcgis } from '../../flows/directory/import/read-arcgis.ts';
import { readCsv } from '../../flows/directory/import/read-csv.ts';
import { readGeojson } from '../../flows/directory/import/read-geojson.ts';
import { readHsds } from '../../flows/directory/import/read-hsds.ts';
import { flatten } from '../../flows/directory/records.ts';
import { directorySchema } from '../../flows/directory/schema.ts';
import { shippedDirectory } from '../../flows/directory/shipped.ts';

const eligibility = new Map(rules.map((one) => [one.service, eligibilityOf(one)]));
const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Out as a file, and read back. */
const formats: Readonly<Record<string, (directory: Directory) => Drafts>> = {
  hsds: (directory) => readHsds(again(hsdsExport({ directory, published: published(directory), eligibility }))),
  geojson: (directory) => readGeojson(again(geojsonExport(published(directory)))),
  csv: (directory) => readCsv(csvText(csvRows(published(directory)))),
};
const nothing = { added: [], changed: [], missing: [], errors: [], changes: [] };

/** What staff may well write: quotes, line ends, bars, formulas, apostrophes. */
const words = fc
  .array(
    fc.constantFrom(
      '=',
      '+57',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '|',
      '\\',
      '\r\n',
      '\n',
      '\t',
      'ñ',
      ' ',
      'Calle 5',
      '7:00',
      'null',
      'true',
      '👍',
    ),
    { minLength: 3, maxLength: 9 },
  )
  .map((parts) => parts.join(''));

const texts = fc.option(words, { nil: null });
const somePlace = fc.constantFrom(
  ...shippedDirectory.places.filter(({ audience, services }) => audience === 'public' && services.length > 0),
);

const changes = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('place' as const),
      id: somePlace.map(({ id }) => id),
      set: fc.record({ name: words.map((name) => `abc${name}`), address: texts, hours: texts }),
    }),
    fc.record({
      kind: fc.constant('place' as const),
      id: somePlace.map(({ id }) => id),
      set: fc.record({
        source: fc.array(
          words.map((source) => `source: ${source}.`),
          { minLength: 1, maxLength: 3 },
        ),
        serves: fc.subarray(['01', '02', '20']),
      }),
    }),
    fc.record({
      kind: fc.constant('offer' as const),
      id: somePlace.map(({ id, services }) => `${id}/${services[0]?.service}/1`),
      set: fc.record({
        name: texts,
        schedule: texts,
        address: texts,
        latitude: fc.option(fc.double({ min: 3.6, max: 5, noNaN: true }), { nil: null }),
        onDemand: fc.boolean(),
      }),
    }),
    fc.record({
      kind: fc.constant('service' as const),
      id: fc.constantFrom(...shippedDirectory.services.map(({ id }) => id)),
      set: fc.record({
        documents: fc.option(fc.array(words, { maxLength: 3 }), { nil: null }),
        free: fc.option(fc.boolean(), { nil: null }),
        institutions: fc.array(words, { maxLength: 3 }),
      }),
    }),
  ),
  { minLength: 1, maxLength: 8 },
);

describe.each(Object.entries(formats))('importing an export in %s', (_, around) => {
  it('changes nothing', () => {
    expect(compare(shippedDirectory, around(shippedDirectory))).toEqual(nothing);
  });

  it('changes nothing, whatever staff corrected before', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const { directory, refused } = correct(shippedDirectory, [{ changes: made, cite: null }], 'corrected-1');
        expect(refused).toEqual([]);
        expect(compare(directory, around(directory))).toEqual(nothing);
      }),
      { numRuns: 10 },
    );
  });

  it('brings what was changed, and nothing else, to a directory that was not', () => {
    const set = { phone: '6011234567 ext. 12', address: 'Calle 1 # 2-3, "sede"' };
    const made = [{ kind: 'place' as const, id: 'mdc-usme', set }];
    const { directory } = correct(shippedDirectory, [{ changes: made, cite: null }], 'corrected-1');
    const comparison = compare(shippedDirectory, around(directory));
    expect(comparison.changes).toEqual([{ kind: 'place', id: 'mdc-usme', set: expect.objectContaining(set) }]);
    expect(comparison.changed.map(({ field, to }) => [field, to]).toSorted()).toEqual(Object.entries(set).toSorted());
    expect(comparison).toMatchObject({ added: [], missing: [], errors: [] });
  });

  it('adds a place and what is given there', () => {
    const [first] = shippedDirectory.places;
    if (first === undefined) throw new Error('no place');
    const place = { ...first, id: 'mdc-nueva', name: 'Manzana nueva', services: first.services.slice(0, 2) };
    const more = { ...shippedDirectory, places: [...shippedDirectory.places, place] };
    const comparison = compare(shippedDirectory, around(more));
    expect(comparison.added.map(({ id }) => id)).toEqual([
      'mdc-nueva',
      'mdc-nueva/actividad_fisica/1',
      'mdc-nueva/salud/1',
    ]);
    const { directory } = correct(shippedDirectory, [{ changes: comparison.changes, cite: null }], 'corrected-1');
    expect(directory.places.at(-1)).toEqual(place);
    expect(directorySchema.safeParse(directory).success).toBe(true);
  });

  it('tells what is missing and leaves it', () => {
    const fewer = { ...shippedDirectory, places: shippedDirectory.places.filter(({ id }) => id !== 'mdc-usme') };
    const { missing, changes: none } = compare(shippedDirectory, around(fewer));
    expect(missing).toContainEqual({ kind: 'place', id: 'mdc-usme' });
    expect(missing.every(({ id }) => id.startsWith('mdc-usme'))).toBe(true);
    expect(none).toEqual([]);
  });
});

describe('errors by row', () => {
  const csv = csvText(csvRows(published(shippedDirectory)));
  const lines = csv.split('\r\n');
  const header = lines[0] ?? '';
  const at = (column: string): number => header.split(',').indexOf(column);
  const rowOf = (cells: Readonly<Record<string, string>>): string =>
    header
      .split(',')
      .map((name) => cells[name] ?? '')
      .join(',');
  const errorsOf = (text: string) => compare(shippedDirectory, readCsv(text)).errors;

  it.each([
    ['a latitude of the sea', { place_id: 'mdc-usme', latitude: '10.4' }, /latitude/],
    ['a latitude in words', { place_id: 'mdc-usme', latitude: 'norte' }, /"norte" is no number/],
    ['a service that nobody knows', { place_id: 'mdc-usme', offer_id: 'mdc-usme/magia/1' }, /magia|vocabulary/],
    ['a row of another place', { place_id: 'mdc-usme', offer_id: 'mdc-suba/salud/1' }, /not of mdc-usme/],
    ['no place', { offer_id: 'mdc-suba/salud/1' }, /place_id is empty/],
    [
      'on_demand that is neither',
      { place_id: 'mdc-usme', offer_id: 'mdc-usme/salud/1', on_demand: 'quizás' },
      /true or false/,
    ],
    ['a kind of place that there is not', { place_id: 'nuevo', place_name: 'Nuevo', place_kind: 'castillo' }, /kind/],
    ['a new place without a source', { place_id: 'nuevo', place_name: 'Nuevo', place_kind: 'manzana' }, /source/],
    [
      'a residence',
      {
        place_id: 'nuevo',
        place_name: 'Nuevo',
        place_kind: 'centro_integrarte_interno',
        source: 'https://example.org',
        confidence: 'high',
      },
      /never public/,
    ],
  ])('%s', (_, cells, says) => {
    const errors = errorsOf(`${header}\r\n${rowOf(cells)}\r\n`);
    expect(errors.map(({ row }) => row)).toContain(2);
    expect(errors.map((one) => one.says).join('\n')).toMatch(says);
  });

  it('two rows of one place that differ', () => {
    const text = [
      header,
      rowOf({ place_id: 'mdc-usme', phone: '123' }),
      rowOf({ place_id: 'mdc-usme', phone: '456' }),
    ].join('\n');
    expect(errorsOf(text)).toContainEqual({ row: 3, says: 'mdc-usme: phone is not what row 2 says' });
  });

  it.each([
    ['', /empty/],
    ['place_id,lugar\n', /no column lugar/],
    ['place_name\nx\n', /place_id is missing/],
    ['place_id,phone\nmdc-usme\n', /1 cells where the header has 2/],
    ['place_id,phone\n"mdc-usme,1\n', /never closed/],
  ])('%j', (text, says) => {
    expect(
      errorsOf(text)
        .map((one) => one.says)
        .join('\n'),
    ).toMatch(says);
  });

  it('counts lines, also through cells of several lines', () => {
    const text = `place_id,address,latitude\n"mdc-usme","Calle 1\nlocal 2",\nmdc-suba,,x\n`;
    expect(errorsOf(text)).toEqual([{ row: 4, says: 'latitude: "x" is no number' }]);
  });

  it('reads any file without falling over', () => {
    const files = [
      null,
      1,
      [],
      {},
      { type: 'FeatureCollection' },
      { type: 'FeatureCollection', features: [null, {}, 3] },
      { contents: [{}, null] },
      { contents: 1 },
    ];
    for (const file of files)
      for (const read of [readHsds, readGeojson])
        expect(read(file).errors.length, JSON.stringify(file)).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.string(), (text) => Array.isArray(compare(shippedDirectory, readCsv(text)).errors)),
      { numRuns: 50 },
    );
  });

  it('knows every column it wrote', () => {
    expect(at('place_id')).toBe(0);
    expect(errorsOf(csv)).toEqual([]);
  });
});

describe('the map service of the city', () => {
  const mapping: Mapping = mappingSchema.parse({
    about: 'test',
    source: 'https://example.org/MapServer/2',
    confidence: 'high',
    record: 'offer',
    placeKind: 'manzana',
    withinMeters: 2200,
    fields: {
      place: null,
      service: 'SERVICIO',
      name: 'Servicio',
      address: null,
      phone: 'Teléfono',
      schedule: 'horario',
    },
    services: { 'Taller de tejido': 'emprendimiento' },
  });
  const usme = shippedDirectory.places.find(({ id }) => id === 'mdc-ciudad-bolivar-manitas');
  const at = { x: usme?.longitude ?? 0, y: usme?.latitude ?? 0 };
  const layer = (...attributes: readonly object[]) => ({
    fields: [
      { name: 'Servicio', alias: 'Servicio' },
      { name: 'Horario', alias: 'Horario' },
      { name: 'tel', alias: 'Telefono' },
    ],
    spatialReference: { wkid: 4326 },
    features: attributes.map((one) => ({ attributes: one, geometry: at })),
  });
  const phone = { tel: '305 815 0348' };
  const read = (file: unknown, by: Mapping = mapping) =>
    compare(shippedDirectory, readArcgis(file, { directory: shippedDirectory, mapping: by, asOf: '2026-11-20' }));

  it('finds the row by place and name, whatever the case of a field, and tells what changed', () => {
    const { changed, added, errors } = read(
      layer({ Servicio: 'Escuela de la  BICI', Horario: 'Lunes de 8:00 am a 9:00 am', ...phone }),
    );
    expect({ added, errors }).toEqual({ added: [], errors: [] });
    expect(changed.map(({ id, field, to }) => [id, field, to])).toEqual([
      ['mdc-ciudad-bolivar-manitas/escuela_bici/1', 'schedule', 'Lunes de 8:00 am a 9:00 am'],
      ['mdc-ciudad-bolivar-manitas/escuela_bici/1', 'asOf', '2026-11-20'],
    ]);
  });

  it('tells two rows of one name apart by their order, and adds a third', () => {
    const row = (Horario: string) => ({ Servicio: 'Actividad física al aire libre', Horario, ...phone });
    const { added, changed } = read(layer(row('1'), row('2'), row('A demanda')));
    const id = 'mdc-ciudad-bolivar-manitas/actividad_fisica';
    expect(changed.filter(({ field }) => field === 'schedule').map((one) => [one.id, one.to])).toEqual([
      [`${id}/1`, '1'],
      [`${id}/2`, '2'],
    ]);
    expect(added.map((one) => [one.id, one.fields['onDemand'], one.fields['phone']])).toEqual([
      [`${id}/3`, true, '3058150348'],
    ]);
  });

  it('takes a name that the mapping knows, and asks for one that nobody knows', () => {
    const { added, errors } = read(
      layer({ Servicio: 'taller de TEJIDO', Horario: 'x', ...phone }, { Servicio: 'Alfarería', Horario: 'x' }),
    );
    expect(added.map(({ id }) => id)).toEqual(['mdc-ciudad-bolivar-manitas/emprendimiento/2']);
    expect(errors).toEqual([{ row: 2, says: expect.stringContaining('"Alfarería" is no service that we know') }]);
  });

  it('asks which of several places a name means, where no point tells', () => {
    const named: Mapping = { ...mapping, fields: { ...mapping.fields, place: 'bloque', phone: null } };
    const row = { Servicio: 'Escuela de la bici', Horario: 'Lunes', bloque: 'Ciudad Bolívar' };
    const file = (geometry: object | null) => ({ ...layer(row), features: [{ attributes: row, geometry }] });
    const { changed, added, errors } = read(file(null), named);
    expect({ changed, added }).toEqual({ changed: [], added: [] });
    expect(errors).toEqual([{ row: 1, says: expect.stringMatching(/can be .*Manitas.*Ecoparque.*Arborizadora Alta/) }]);
    const ecoparque = shippedDirectory.places.find(({ id }) => id === 'mdc-ciudad-bolivar-ecoparque');
    const told = read(file({ x: ecoparque?.longitude, y: ecoparque?.latitude }), named);
    expect(told.errors).toEqual([]);
    expect([...told.changed, ...told.added].every(({ id }) => id.startsWith('mdc-ciudad-bolivar-ecoparque/'))).toBe(
      true,
    );
  });

  it('names the fields of the layer where the mapping does not fit', () => {
    const { errors } = read(layer({ NOM_SERV: 'x', HORA: 'y' }));
    expect(errors).toEqual([
      { row: 1, says: expect.stringMatching(/no row has the field SERVICIO.*the layer has NOM_SERV, HORA/) },
    ]);
  });

  it('leaves what we doubt as it is: the doubt is about this very layer', () => {
    let looked = 0;
    for (const place of shippedDirectory.places) {
      for (const row of place.services.filter(
        ({ doubt, name }, _, all) => doubt === 'schedule' && all.filter((one) => one.name === name).length === 1,
      )) {
        const file = {
          ...layer({ Servicio: row.name, Horario: '24 horas', ...phone }),
          features: [
            {
              attributes: { Servicio: row.name, Horario: '24 horas', ...phone },
              geometry: { x: place.longitude, y: place.latitude },
            },
          ],
        };
        expect(read(file).changed.filter(({ field }) => field === 'schedule')).toEqual([]);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(3);
  });

  it('reads web mercator, and refuses what it cannot place', () => {
    const x = (at.x * Math.PI * 6_378_137) / 180;
    const y = Math.log(Math.tan(Math.PI / 4 + (at.y * Math.PI) / 360)) * 6_378_137;
    const one = layer({
      Servicio: 'Escuela de la bici',
      Horario: 'Dos martes en el mes de 8:00 am a 11:00 am',
      ...phone,
    });
    const mercator = {
      ...one,
      spatialReference: { wkid: 102_100, latestWkid: 3857 },
      features: one.features.map((each) => ({ ...each, geometry: { x, y } })),
    };
    expect(read(mercator).changed.map(({ field }) => field)).toEqual(['asOf']);
    expect(read({ ...one, spatialReference: { wkid: 6247 } }).errors[0]?.says).toMatch(/outSR=4326/);
    expect(read({ ...one, exceededTransferLimit: true }).errors[0]?.says).toMatch(/cut its answer off/);
    expect(read({ error: { code: 400, message: 'Invalid URL' } }).errors[0]?.says).toMatch(/Invalid URL/);
    expect(
      read({ ...one, features: one.features.map((each) => ({ ...each, geometry: { x: -74.9, y: 5 } })) }).errors[0]
        ?.says,
    ).toMatch(/within 2200 m/);
  });

  it('reads a layer of places: the one we have, and a new one', () => {
    const places = mappingSchema.parse({
      ...mapping,
      record: 'place',
      placeKind: 'cadis',
      withinMeters: 150,
      services: {},
      fields: { name: 'Nombre', address: 'Dir', phone: null, locality: 'Loc' },
    });
    const cadis = shippedDirectory.places.find(({ kind }) => kind === 'cadis');
    const features = [
      {
        attributes: { Nombre: cadis?.name.toUpperCase(), Dir: 'Calle nueva', Loc: cadis?.locality },
        geometry: { x: cadis?.longitude, y: cadis?.latitude },
      },
      { attributes: { Nombre: 'CADIS + Kennedy', Dir: 'Calle 1', Loc: 'Kennedy' }, geometry: { x: -74.16, y: 4.62 } },
    ];
    const { added, changed, errors } = read({ features }, places);
    expect(errors).toEqual([]);
    expect(changed.map(({ id, field }) => [id, field])).toEqual([
      [cadis?.id, 'address'],
      [cadis?.id, 'source'],
      [cadis?.id, 'asOf'],
    ]);
    expect(added.map(({ id, fields }) => [id, fields['locality'], fields['kind']])).toEqual([
      ['cadis-cadis-kennedy', '08', 'cadis'],
    ]);
  });
});

it('has one id for one record, across kinds', () => {
  const { services, places, lines, organizations, routes } = shippedDirectory;
  const rows = places.reduce((sum, place) => sum + place.services.length, 0);
  expect(flatten(shippedDirectory).size).toBe(
    services.length + places.length + lines.length + organizations.length + routes.length + rows,
  );
});
