// @ts-nocheck: reads files of others, once, by hand
// Compiles the gazetteer and the locality polygons from the city's data into the two compact files beside this one.
// Usage: node flows/understanding/data/build.mjs FOLDER   (the folder with barrios.json, localities.json, upz.json and
// localities.geojson). Run it again when the sources change; the result is committed, the sources are not.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node flows/understanding/data/build.mjs FOLDER');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const round = (value) => Math.round(value * 1e5) / 1e5;
const point = (at) => (at?.lat == null ? '' : `${round(at.lat)},${round(at.lon)}`);

const [barrioMeta, ...barrios] = read('barrios.json');
const places = read('localities.json');
const [upzMeta, ...upz] = read('upz.json');
const norms = new Set(barrios.map((barrio) => barrio.norm));
const norm = (name) =>
  name
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Z0-9 ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

// name|code|lat,lon|aliases;…|flag    flag: l low confidence, u UPZ, m market or neighbourhood of the seed, e equals a locality's name
const rows = [];
for (const place of places.filter(({ type }) => type === 'barrio' || type === 'plaza_de_mercado')) {
  const name = place.name.replace(/ \((?:centro).*\)$/, ' Centro');
  const aliases = place.aliases.filter((alias) => norm(alias) !== norm(name) && norm(alias) !== 'FONTIBON');
  rows.push([name, place.locality_code, point(place.centroid), aliases.join(';'), 'm']);
}
const seen = new Set(rows.map(([name, code]) => `${norm(name)}@${code}`));
for (const barrio of barrios) {
  // cut off in the source: "II y III", "De Usme", "Centro a"
  if (/^(?:[IVX]+(?: y.*)?|Del? .*|.* [a-z])$/.test(barrio.name)) continue;
  const key = `${barrio.norm}@${barrio.locality_code}`;
  if (seen.has(key)) continue;
  seen.add(key);
  const flag = `${barrio.confidence === 'low' ? 'l' : ''}${barrio.equals_locality_name === undefined ? '' : 'e'}`;
  rows.push([barrio.name, barrio.locality_code, point(barrio), (barrio.aliases ?? []).join(';'), flag]);
}
for (const zone of upz) {
  if (norms.has(norm(zone.name)) || seen.has(`${norm(zone.name)}@${zone.locality_code}`)) continue;
  rows.push([zone.name, zone.locality_code, '', '', 'u']);
}

// "El Porvenir" and "Bosa El Porvenir", which goes by "Porvenir" too, are one neighbourhood of Bosa: written in several ways, only
// some of them have a point. Where all that rests on more than one bus stop agree to within a kilometre, the others take it.
const bare = (name) =>
  norm(name)
    .replace(/\b(?:EL|LA|LOS|LAS|DE|DEL|Y|EN|BARRIO|URBANIZACION|URB)\b/g, '')
    .replace(/ +/g, ' ')
    .trim();
const pointsOf = new Map();
for (const [name, code, at, aliases, flag] of rows) {
  if (at === '' || flag.includes('l')) continue;
  for (const said of new Set([name, ...aliases.split(';')].map(bare))) {
    const key = `${said}@${code}`;
    pointsOf.set(key, [...(pointsOf.get(key) ?? []), at]);
  }
}
const metres = (one, other) => {
  const [[a, b], [c, d]] = [one, other].map((at) => at.split(',').map(Number));
  return Math.hypot(a - c, b - d) * 111_000;
};
for (const row of rows) {
  const [name, code, at] = row;
  const points = pointsOf.get(`${bare(name)}@${code}`) ?? [];
  const [first] = points;
  if (at === '' && first !== undefined && points.every((point) => metres(first, point) < 1000)) row[2] = first;
}

const localities = places.filter(({ type }) => type === 'localidad');
const gazetteer = {
  source: [
    'Sector catastral (IDECA, Catastro Distrital), IDIPRON/SDIS barrio tables, SITP stops; compiled with confidence per name',
    'Localidad Bogotá D.C. (IDECA, Datos Abiertos Bogotá) and its aliases; neighbourhoods and markets: median of SITP stops of that name',
    `UPZ: ${upzMeta.source.split(' in ')[0]}`,
    'Municipalities: names in DANE DIVIPOLA; those around Bogotá and the largest cities',
  ],
  asOf: { barrios: barrioMeta.as_of, localities: localities[0].as_of, upz: upzMeta.as_of },
  licence: barrioMeta.licence,
  localities: localities.map(({ code, name, aliases }) => [code, name, ...aliases]),
  outside: [
    'Soacha',
    'Chía',
    'Cajicá',
    'Cota',
    'Funza',
    'Mosquera',
    'Madrid',
    'Facatativá|Faca',
    'Zipaquirá|Zipa',
    'La Calera',
    'Sibaté',
    'Tocancipá',
    'Gachancipá',
    'Sopó',
    'Tabio',
    'Tenjo',
    'Subachoque',
    'Bojacá',
    'El Rosal',
    'Choachí',
    'Ubaque',
    'Chipaque',
    'Une',
    'Fusagasugá|Fusa',
    'Silvania',
    'Zipacón',
    'Nemocón',
    'Cogua',
    'Guasca',
    'Guatavita',
    'Villeta',
    'La Mesa',
    'Girardot',
    'Cáqueza',
    'Chocontá',
    'Ubaté',
    'Villavicencio|Villavo',
    'Medellín',
    'Cali',
    'Barranquilla',
    'Cartagena',
    'Bucaramanga',
    'Ibagué',
    'Tunja',
    'Cúcuta',
    'Pereira',
    'Manizales',
    'Armenia',
    'Neiva',
    'Pasto',
    'Santa Marta',
    'Montería',
    'Valledupar',
    'Popayán',
    'Yopal',
    'Duitama',
    'Sogamoso',
  ],
  rows: rows.map((row) => row.join('|').replace(/\|+$/, '')),
};
const out = (name, value) => writeFileSync(new URL(name, import.meta.url), value);
const lines = (list) => `[\n${list.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
out(
  'gazetteer.json',
  `{\n  "source": ${JSON.stringify(gazetteer.source)},\n  "asOf": ${JSON.stringify(gazetteer.asOf)},\n  "licence": ${JSON.stringify(gazetteer.licence)},\n` +
    `  "localities": ${lines(gazetteer.localities)},\n  "outside": ${JSON.stringify(gazetteer.outside)},\n  "rows": ${lines(gazetteer.rows)}\n}\n`,
);

// each ring: first point, then steps, in 1e-5 degrees, "lon lat lon lat …"
const rings = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat();
const packed = (ring) => {
  let [x, y] = [0, 0];
  return ring
    .flatMap(([lon, lat]) => {
      const [a, b] = [Math.round(lon * 1e5), Math.round(lat * 1e5)];
      const step = [a - x, b - y];
      [x, y] = [a, b];
      return step;
    })
    .join(' ');
};
const shapes = read('localities.geojson').features.map(({ properties, geometry }) => [
  properties.LocCodigo,
  ...rings(geometry).map(packed),
]);
shapes.sort(([a], [b]) => a.localeCompare(b));
out(
  'polygons.json',
  `{\n  "source": "Localidad Bogotá D.C. (IDECA, Datos Abiertos Bogotá), simplified; rings in steps of 1e-5 degrees, lon lat",\n` +
    `  "asOf": ${JSON.stringify(gazetteer.asOf.localities)},\n  "localities": ${lines(shapes)}\n}\n`,
);
