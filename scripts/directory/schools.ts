/** Seats of public schools, as short rows: `flows/directory/schools.ts` makes places of them. */

export type Seat = {
  readonly name: string;
  readonly sede: string;
  readonly dane12_sede: string;
  readonly locality_code: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  /** The point lies in another locality: the point is not used. */
  readonly point_falls_in?: string;
};
/** What the file says of itself: where all seats are from, and of which day. */
export type SchoolsMeta = { readonly id: '_meta'; readonly source: string; readonly as_of: string };

/** JSON text: source and day once, then one seat a line. */
export const compileSchools = (records: readonly (Seat | SchoolsMeta)[]): string => {
  const meta = records.find((one): one is SchoolsMeta => 'id' in one);
  if (meta === undefined) throw new Error('schools.json has no _meta');
  const seats = records.filter((one): one is Seat => 'sede' in one);
  const rows = seats.map((seat) => {
    const pin = seat.point_falls_in === undefined;
    return JSON.stringify([
      seat.dane12_sede,
      title(seat.name),
      title(seat.sede),
      seat.locality_code,
      seat.address?.replaceAll(/\s+/g, ' ').trim() ?? null,
      pin ? seat.lat : null,
      pin ? seat.lon : null,
    ]);
  });
  return `{\n"source": ${JSON.stringify(meta.source)},\n"asOf": ${JSON.stringify(meta.as_of)},\n"seats": [\n${rows.join(',\n')}\n]\n}\n`;
};

/** The register shouts. */
const title = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replaceAll(/ (De|Del|La|Las|Los|El|Y|E|En) (?=\S)/g, (word) => word.toLowerCase())
    .replaceAll(/\(Ied\)|\bIed\b/g, (word) => word.toUpperCase())
    .replaceAll(/\b(I{2,3}|Iv|Vi{0,3}|Ix|Xi{0,3})\b/g, (number) => number.toUpperCase())
    .replaceAll(/\s+/g, ' ')
    .trim();
