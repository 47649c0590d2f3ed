import { rules } from '../../../flows/care/rules.ts';
import { csvRows, csvText } from '../../../flows/directory/export/csv.ts';
import { eligibilityOf } from '../../../flows/directory/export/eligibility.ts';
import { geojsonExport } from '../../../flows/directory/export/geojson.ts';
import { hsdsExport } from '../../../flows/directory/export/hsds.ts';
import { published } from '../../../flows/directory/export/published.ts';
import { BadInput } from '../bad-input.ts';
import { readDirectory } from './open-directory.ts';

/** `directory export --format F`: to stdout; what is left out is counted on stderr. */
export const exportDirectory = async ({
  format,
  json,
  aws,
}: {
  format: string | undefined;
  json: boolean;
  aws: boolean;
}): Promise<void> => {
  const { directory } = await readDirectory({ aws });
  const out = published(directory);
  const write = (value: unknown): void =>
    void process.stdout.write(`${json ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`);
  if (format === 'hsds') {
    const eligibility = new Map(rules.map((one) => [one.service, eligibilityOf(one)]));
    write(hsdsExport({ directory, published: out, eligibility }));
  } else if (format === 'geojson') write(geojsonExport(out));
  else if (format === 'csv' && json) for (const row of csvRows(out)) process.stdout.write(`${JSON.stringify(row)}\n`);
  else if (format === 'csv') process.stdout.write(csvText(csvRows(out)));
  else throw new BadInput('directory export: --format is hsds, geojson or csv');
  const { residences, staffPlaces, staffServices, rows } = out.leftOut;
  process.stderr.write(
    `left out: ${residences} residences, ${staffPlaces} places and ${staffServices} services for staff only, ${rows} rows\n`,
  );
};
