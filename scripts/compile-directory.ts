/**
 * Compiles the researched seed (services.json, places.json, care_blocks.json, localities.json, schools.json) into
 * `flows/directory/data/directory.json` and `schools.json`:
 *
 *   node scripts/compile-directory.ts PATH_TO_SEED [--print|--print-schools]
 *
 * What the seed itself doubts is left out or marked in `scripts/directory`, once, so that nothing downstream can show it
 * as fact.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { schedulesOf } from '../flows/directory/schedules.ts';
import { directorySchema, recordSchemas } from '../flows/directory/schema.ts';
import { compileBusRoutes } from './directory/bus-routes.ts';
import { compileCareBlocks } from './directory/care-blocks.ts';
import { compileLines } from './directory/lines.ts';
import { organizationsOf } from './directory/organizations.ts';
import { compileOtherPlaces } from './directory/other-places.ts';
import { compileSchools } from './directory/schools.ts';
import { readSeed } from './directory/seed.ts';
import { compileServices } from './directory/services.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/compile-directory.ts PATH_TO_SEED [--print|--print-schools]');
  process.exit(2);
}
const seed = readSeed(folder);

/** Types of the seed are looser than the directory's: each record is checked before its words are read. */
const checked = (record: { id: string }) =>
  'kind' in record ? recordSchemas.place.parse(record) : recordSchemas.line.parse(record);

const services = compileServices(seed.services);
const places = [...compileCareBlocks(seed.blocks), ...compileOtherPlaces(seed.places)];
const lines = compileLines(seed.services);
const content = {
  services,
  places,
  lines,
  organizations: organizationsOf(services),
  routes: compileBusRoutes(seed.services, seed.localities),
  schedules: [...places, ...lines].flatMap((record) => schedulesOf(checked(record))),
  localities: seed.localities.map(({ code, name, urban_point: point }) => ({
    code,
    name,
    latitude: point?.lat ?? null,
    longitude: point?.lon ?? null,
  })),
};
const schools = compileSchools(seed.schools);
const version = createHash('sha256').update(JSON.stringify({ content, schools })).digest('hex').slice(0, 12);
const directory = directorySchema.parse({ version, ...content });

/** One record a line, so that a diff shows which record changed. */
const lists = ['services', 'places', 'lines', 'organizations', 'routes', 'schedules', 'localities'] as const;
const rows = (name: (typeof lists)[number]) =>
  `${JSON.stringify(name)}: [\n${directory[name].map((record) => JSON.stringify(record)).join(',\n')}\n]`;
const text = `{\n"version": ${JSON.stringify(version)},\n${lists.map(rows).join(',\n')}\n}\n`;
const write = (name: string, data: string) =>
  writeFileSync(new URL(`../flows/directory/data/${name}.json`, import.meta.url), data);
if (process.argv.includes('--print')) process.stdout.write(text);
else if (process.argv.includes('--print-schools')) process.stdout.write(schools);
else {
  write('directory', text);
  write('schools', schools);
}
