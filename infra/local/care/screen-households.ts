import { text } from 'node:stream/consumers';
import { type Screened, type Screening, screen } from '../../../flows/care/screen.ts';
import { readDirectory } from '../directory/open-directory.ts';
import { readHousehold, readValues } from './read-household.ts';

/** Households from stdin, as one JSON value, an array, or one a line, screened with what staff corrected here. */
export const screenHouseholds = async ({ json }: { readonly json: boolean }): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10);
  const households = readValues(await text(process.stdin)).map(({ value, at }) => readHousehold(value, at));
  const { directory } = await readDirectory({ aws: false });
  for (const { household, now } of households) {
    const screening = screen(household, { directory, now: now ?? today });
    process.stdout.write(json ? `${JSON.stringify(toJson(screening))}\n` : toText(screening));
  }
};

const toJson = ({ services, next }: Screening) => ({
  services: services.map(({ service, ...row }) => ({
    id: service,
    ...row,
    documents: row.documents ?? null,
    places: row.places.map(({ place, meters, minutes, precision }) => ({ id: place.id, meters, minutes, precision })),
  })),
  next,
});

const toText = ({ services, next }: Screening): string => {
  const shown = services.filter(({ outcome }) => outcome !== 'no').map(line);
  return `${shown.join('\n')}\nnext: ${next ?? '-'}\n`;
};

const line = ({ service, for: who, outcome, missing, places, notKnown, reasons }: Screened): string =>
  [
    outcome.padEnd(7),
    who.padEnd(5),
    service,
    missing.length > 0 ? `(${missing.join(', ')})` : '',
    notKnown.includes('old-source') ? `(${oldest(reasons)}: confirm)` : '',
    places[0]?.place.id ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** The day of the oldest rule it rests on. */
const oldest = (reasons: Screened['reasons']): string => reasons.map(({ asOf }) => asOf).toSorted()[0] ?? 'old';
