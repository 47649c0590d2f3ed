import type { SeedLocality, SeedService } from './seed.ts';
import { list } from './seed-words.ts';

/**
 * "Zones of Usme, Ciudad Bolívar, Santa Fe, Tunjuelito, Bosa, Kennedy" (November 2025, `where` of buses_del_cuidado).
 * No page gives a last day: "the route changes about every five months" (its note), so that it stands for today's until
 * five months after.
 */
const routeLocalities = ['Usme', 'Ciudad Bolívar', 'Santa Fe', 'Tunjuelito', 'Bosa', 'Kennedy'];
const page =
  'https://caracol.com.co/2025/11/25/bogota-amplia-servicios-y-atencion-para-mujeres-en-el-25n-con-nuevas-rutas-buses-y-comisarias/';

/** The one route of the care buses that was published. Throws where the seed tells of another by now. */
export const compileBusRoutes = (services: readonly SeedService[], localities: readonly SeedLocality[]) => {
  const bus = services.find(({ id }) => id === 'buses_del_cuidado');
  if (bus === undefined || !list(bus.source).includes(page)) throw new Error('the buses are not what they were');
  for (const name of routeLocalities)
    if (!bus.where?.includes(name)) throw new Error(`the buses do not go to ${name} any more`);
  return [
    {
      id: 'ruta_buses',
      service: bus.id,
      name: bus.name,
      localities: routeLocalities.map((name) => localities.find((one) => one.name === name)?.code ?? name).sort(),
      stops: null,
      source: [page],
      asOf: '2025-11-25',
      confidence: bus.confidence,
      validFrom: '2025-11',
      validUntil: '2026-04',
    },
  ];
};
