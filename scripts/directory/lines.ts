import type { SeedService } from './seed.ts';
import { list, oldest } from './seed-words.ts';

/** No page of 2025 or 2026 confirms the first two, and the page of the third has no date: not shown. */
const unconfirmed = ['linea_155', 'linea_122', 'sdmujer'];

/** Phone lines, which the seed has among its services. */
export const compileLines = (services: readonly SeedService[]) =>
  services
    .filter((record) => record.type === 'phone_line' && !unconfirmed.includes(record.id))
    .map(({ id, name, number, whatsapp, hours, source, as_of, confidence }) => ({
      id,
      name,
      number,
      whatsapp,
      hours,
      source: list(source),
      asOf: oldest(as_of),
      confidence,
    }));
