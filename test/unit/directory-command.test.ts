import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BadInput } from '../../infra/local/bad-input.ts';
import { run } from '../../infra/local/commands/directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'vecina-directory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let data = '';
let installations = 0;
beforeEach(() => {
  installations += 1;
  data = join(folder, `data-${installations}`);
  vi.stubEnv('VECINA_DATA', data);
});

/** What a command writes to stdout. */
const directory = async (...argv: readonly string[]): Promise<string> => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    expect(await run(argv)).toBe(0);
  } finally {
    vi.restoreAllMocks();
  }
  return out;
};
const json = async (...argv: readonly string[]) =>
  (await directory(...argv, '--json'))
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const cite = ['--source', 'https://example.org/visita', '--as-of', '2026-11-20', '--by', 'Funcionaria de prueba'];
const place = async (id: string) =>
  (await json('export', '--format', 'geojson'))[0].features.find((one: { id: string }) => one.id === id);

describe('export', () => {
  it.each(['hsds', 'geojson', 'csv'])('%s reads back without a change, and leaves no trace', async (format) => {
    const file = join(folder, `export-${format}`);
    writeFileSync(file, await directory('export', '--format', format));
    expect(await json('import', file)).toEqual([
      { added: [], changed: [], missing: [], errors: [], applied: false, correction: null },
    ]);
    expect(existsSync(data)).toBe(false);
  });

  it('with --json is one value a line', async () => {
    const [hsds, ...more] = await json('export', '--format', 'hsds');
    expect(more).toEqual([]);
    expect(Object.keys(hsds)).toEqual(['total_items', 'contents', 'locations']);
    expect((await json('export', '--format', 'csv')).length).toBeGreaterThan(300);
  });
});

describe('import of few rows', () => {
  it('of one place shows what changes, not the thousands that the file leaves alone', async () => {
    const one = await place('mdc-usme');
    const file = join(folder, 'one-place.geojson');
    one.properties.phone = '6010000001';
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [one] }));
    const lines = (await directory('import', file)).trim().split('\n');
    expect(lines.length).toBeLessThan(12);
    expect(lines).toContainEqual(expect.stringMatching(/^~ mdc-usme: phone .* → 6010000001$/));
    expect(lines).toContainEqual(expect.stringMatching(/^\? and \d{3,} more/));
  });
});

describe('add', () => {
  const line = ['line', 'linea_de_prueba', 'name=Línea de prueba', 'number=3000000001', 'hours=24 horas'];

  it('makes a line, dated and sourced, which is corrected and taken back like any other', async () => {
    const [made] = await json('add', ...line, ...cite);
    expect(made).toMatchObject({ id: 'linea_de_prueba', kind: 'line', source: 'https://example.org/visita' });
    await json('set', 'linea_de_prueba', 'number', '3000000002', ...cite);
    const told = await json('history', 'linea_de_prueba');
    expect(told.map(({ set }: { set: object }) => set)).toMatchObject([
      { name: 'Línea de prueba', number: '3000000001', whatsapp: null },
      { number: '3000000002' },
    ]);
    await json('undo', made.correction, '--by', 'Funcionaria de prueba');
    await expect(json('set', 'linea_de_prueba', 'hours', 'L-V', ...cite)).rejects.toThrow('there is no record');
    expect(await json('history', 'linea_de_prueba')).toHaveLength(2);
  });

  it('makes a place with a point, and a service there', async () => {
    const where = ['locality=08', 'address=Calle 1 # 2-3', 'point=4.63,-74.15', 'phone=6010000001'];
    await json('add', 'place', 'cdc-de-prueba', 'kind=cdc', 'name=CDC de prueba', ...where, ...cite);
    await json('add', 'offer', 'cdc-de-prueba/yoga/1', 'schedule=L-V 8:00-12:00', 'onDemand=false', ...cite);
    const found = await place('cdc-de-prueba');
    expect(found.geometry.coordinates).toEqual([-74.15, 4.63]);
    expect(JSON.stringify(found.properties)).toContain('yoga');
    expect(found.properties.asOf ?? JSON.stringify(found.properties)).toContain('2026-11-20');
  });

  it('makes an organization and a route', async () => {
    await json('add', 'organization', 'org_de_prueba', 'name=Organización de prueba', 'aliases=ODP|Prueba', ...cite);
    const route = ['service=buses_del_cuidado', 'name=Ruta de prueba', 'localities=20', 'validUntil=2027-03'];
    const [made] = await json('add', 'route', 'ruta_de_prueba', ...route, ...cite);
    expect(made.set).toMatchObject({ localities: ['20'], validUntil: '2027-03' });
  });

  it.each([
    ['one that is there', ['line', 'linea_purpura', 'name=Otra'], 'is there already'],
    ['a kind that is none', ['thing', 'x', 'name=Otra'], 'KIND'],
    ['no name', ['line', 'linea_x'], 'name'],
    ['a field that is none', ['line', 'linea_x', 'name=Otra', 'colour=red'], 'no field "colour"'],
    ['a service that is none', ['offer', 'mdc-usme/magia/1'], 'service'],
    ['a row that skips one', ['offer', 'mdc-usme/cadis/7'], 'mdc-usme/cadis/'],
    ['a refuge', ['place', 'refugio-x', 'kind=centro_integrarte_interno', 'name=Casa Refugio X'], 'public'],
    ['no equals sign', ['line', 'linea_x', 'name', 'Otra'], 'FIELD=VALUE'],
  ])('refuses %s', async (_, argv, why) => {
    await expect(directory('add', ...argv, ...cite)).rejects.toThrow(BadInput);
    await expect(directory('add', ...argv, ...cite)).rejects.toThrow(why);
  });

  it('goes by no correction without source, day and name', async () => {
    await expect(directory('add', ...line)).rejects.toThrow('--source');
    await expect(directory('add', ...line, ...cite.slice(0, 4))).rejects.toThrow('--by');
  });
});

describe('set, history, undo', () => {
  it('corrects, tells, and takes back', async () => {
    const before = await place('mdc-usme');
    const [made] = await json('set', 'mdc-usme', 'hours', 'L-V 8:00-17:00', ...cite);
    expect(made).toMatchObject({
      id: 'mdc-usme',
      field: 'hours',
      from: null,
      to: 'L-V 8:00-17:00',
      asOf: '2026-11-20',
    });
    const after = await place('mdc-usme');
    expect(after.properties).toEqual({
      ...before.properties,
      hours: 'L-V 8:00-17:00',
      source: [...before.properties.source, 'https://example.org/visita'],
    });
    await directory('undo', made.correction, '--by', 'Otra');
    expect(await place('mdc-usme')).toEqual(before);
    expect(await json('history', 'mdc-usme')).toMatchObject([
      {
        correction: made.correction,
        by: 'Funcionaria de prueba',
        source: 'https://example.org/visita',
        set: { hours: 'L-V 8:00-17:00' },
        undone: { by: 'Otra' },
      },
    ]);
    await expect(directory('undo', made.correction, '--by', 'Otra')).rejects.toThrow(/undone already/);
  });

  it.each([
    ['mdc-usme', 'point', '4.5, -74.1', { latitude: 4.5, longitude: -74.1 }],
    ['mdc-usme', 'phone', 'null', { phone: null }],
    ['mdc-usme', 'serves', '05 | 20', { serves: ['05', '20'] }],
    ['mdc-usme', 'asOf', '2026-11-20', { asOf: '2026-11-20' }],
    ['jardin_infantil', 'free', 'true', { free: true }],
    [
      'jardin_infantil',
      'documents',
      'registro civil|carné de vacunas',
      { documents: ['registro civil', 'carné de vacunas'] },
    ],
    ['linea_195', 'hours', '24/7', { hours: '24/7' }],
    ['mdc-usme/lavanderia/1', 'doubt', 'whole', { doubt: 'whole' }],
  ])('sets %s %s to %s', async (id, field, value, set) => {
    const made = await json('set', id, field, value, ...cite);
    expect(Object.fromEntries(made.map((one) => [one.field, one.to]))).toEqual(set);
    expect((await json('history', id)).map((one) => one.set)).toEqual([set]);
  });

  it('hides a place', async () => {
    await directory('set', 'mdc-usme', 'audience', 'staff', ...cite);
    expect(await place('mdc-usme')).toBeUndefined();
  });

  it.each<[readonly string[], RegExp]>([
    [['set', 'mdc-nowhere', 'phone', '1', ...cite], /no record "mdc-nowhere"/],
    [['set', 'mdc-usme/salud/9', 'phone', '1', ...cite], /there are mdc-usme\//],
    [['set', 'mdc-usme', 'colour', 'red', ...cite], /no field "colour"/],
    [['set', 'mdc-usme', 'phone', 'llame', ...cite], /is no phone/],
    [['set', 'mdc-usme', 'latitude', '4.5', ...cite], /point/],
    [['set', 'mdc-usme', 'point', '4.5', ...cite], /LATITUDE,LONGITUDE/],
    [['set', 'mdc-usme', 'point', '40.4,-3.7', ...cite], /Bogotá/],
    [['set', 'mdc-usme', 'phone', '123'], /--source/],
    [['set', 'mdc-usme', 'phone', '123', '--source', 'https://example.org'], /--as-of/],
    [
      ['set', 'mdc-usme', 'phone', '123', '--source', 'https://example.org', '--as-of', '2026-02-30', '--by', 'x'],
      /--as-of/,
    ],
    [
      ['set', 'mdc-usme', 'phone', '123', '--source', 'https://example.org', '--as-of', '2999-01-01', '--by', 'x'],
      /future/,
    ],
    [['set', 'mdc-usme', 'phone', '123', '--source', 'https://example.org', '--as-of', '2026-11-20'], /--by/],
    [['set', 'centro_integrarte_interno', 'audience', 'public', ...cite], /never public/],
    [['set', 'mdc-usme'], /ID FIELD VALUE/],
    [['undo', 'nothing', '--by', 'x'], /no correction/],
    [['history', 'mdc-nowhere'], /no record/],
    [['export'], /--format/],
    [['export', '--format', 'xml'], /--format/],
    [['import', 'no-such-file'], /no file/],
    [['import', 'test/fixtures/no-text.bin'], /this is no text/],
    [['dance'], /which/],
  ])('refuses %j', async (argv, says) => {
    const refused: unknown = await directory(...argv).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadInput);
    expect(String(refused)).toMatch(says);
  });
});

describe('import', () => {
  let csv = '';
  beforeAll(async () => {
    csv = await directory('export', '--format', 'csv');
  });
  const file = (text: string): string => {
    const path = join(folder, `import-${installations}.csv`);
    writeFileSync(path, text);
    return path;
  };
  const renamed = () => csv.replaceAll('Manzana del Cuidado de Usme', 'Manzana de Usme');

  it('previews, applies as one correction, finds nothing more to do, and can be undone whole', async () => {
    const path = file(renamed());
    const [preview] = await json('import', path);
    expect(preview).toMatchObject({
      applied: false,
      changed: [{ id: 'mdc-usme', field: 'name', to: expect.stringContaining('Manzana de Usme') }],
    });
    const before = await place('mdc-usme');
    const [{ correction, applied }] = await json('import', path, '--apply', ...cite);
    expect(applied).toBe(true);
    expect((await place('mdc-usme')).properties.name).toContain('Manzana de Usme');
    expect(await json('import', path, '--apply', ...cite)).toMatchObject([{ changed: [], applied: false }]);
    await directory('undo', correction, '--by', 'Otra');
    expect(await place('mdc-usme')).toEqual(before);
  });

  it('applies nothing where one row is wrong', async () => {
    const lines = renamed().split('\r\n');
    lines[50] = 'x,y';
    await expect(directory('import', file(lines.join('\r\n')), '--apply', ...cite)).rejects.toThrow(/row 51/);
    expect((await place('mdc-usme')).properties.name).toContain('Cuidado');
  });

  it('wants to know who, whence and when before it applies', async () => {
    await expect(directory('import', file(renamed()), '--apply')).rejects.toThrow(/--source/);
  });

  it('reads the map service by the mapping that ships', async () => {
    const [feature] = (await json('export', '--format', 'geojson'))[0].features;
    const [x, y] = feature.geometry.coordinates;
    const layer = {
      features: [{ attributes: { Servicio: 'Escuela de la bici', Horario: 'A demanda' }, geometry: { x, y } }],
    };
    const path = file(JSON.stringify(layer));
    await expect(directory('import', path)).rejects.toThrow(/--mapping/);
    await expect(directory('import', path, '--mapping', 'sdmujer-servicios')).rejects.toThrow(/--as-of/);
    await expect(directory('import', path, '--mapping', 'no-such')).rejects.toThrow(/no mapping/);
    const [told] = await json('import', path, '--mapping', 'sdmujer-servicios', '--as-of', '2026-11-20');
    expect(told.changed.map((one: { id: string; field: string; to: string }) => [one.id, one.field, one.to])).toEqual([
      [`${feature.id}/escuela_bici/1`, 'schedule', 'A demanda'],
      [`${feature.id}/escuela_bici/1`, 'onDemand', true],
      [`${feature.id}/escuela_bici/1`, 'asOf', '2026-11-20'],
    ]);
  });

  it.each(['sdmujer-servicios', 'sdis-cadis', 'sdis-crecer', 'sdis-integrarte'])(
    'ships the mapping %s, which cites its layer',
    async (name) => {
      expect(JSON.parse(readFileSync(`infra/local/mappings/${name}.json`, 'utf8')).source).toMatch(
        /^https:\/\/.*\/MapServer\/\d+$/,
      );
      await expect(
        directory('import', file('{"features":[]}'), '--mapping', name, '--as-of', '2026-11-20'),
      ).resolves.toMatch(/0 errors/);
    },
  );
});
