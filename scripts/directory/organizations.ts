/** Who gives the services of the seed: each organization once, with the names under which its pages know it. */

type Service = {
  readonly institutions: readonly string[];
  readonly source: readonly string[];
  readonly asOf: string | null;
  readonly confidence: string;
};

const moving =
  'Secretaría de Integración Social (moving to Secretaría de Seguridad, Justicia, transition planned to end in 2026)';

/** Names as the seed writes them, the fullest first. A name that is not here stops the compiler. */
const known: Readonly<Record<string, readonly string[]>> = {
  // The comisarías are to move to another entity; until that is done it is the old one.
  sdis: ['Secretaría de Integración Social', 'SDIS', moving],
  sdmujer: ['Secretaría Distrital de la Mujer', 'SDMujer', 'SDMujer and 24 entities'],
  salud: ['Secretaría de Salud'],
  subredes: ['Subredes Integradas de Servicios de Salud', 'Subredes'],
  ips: ['IPS autorizadas'],
  educacion: ['Secretaría de Educación'],
  uniminuto: ['Corporación Educativa Minuto de Dios', 'Uniminuto / Corporación Educativa Minuto de Dios'],
  universidad_nacional: ['Universidad Nacional'],
  sena: ['SENA'],
  desarrollo_economico: ['Secretaría de Desarrollo Económico'],
  agencia_empleo: ['Agencia Distrital de Empleo'],
  ipes: ['IPES'],
  idrd: ['IDRD'],
  idipron: ['IDIPRON'],
  scrd: ['SCRD'],
  biblored: ['BibloRed'],
  seguridad: ['Secretaría de Seguridad, Convivencia y Justicia', 'SDSCJ'],
  fiscalia: ['Fiscalía'],
  medicina_legal: ['Medicina Legal'],
  solidaridad: ['Fundación Solidaridad por Colombia'],
  alcaldias_locales: ['Alcaldías locales'],
  fondos_locales: ['Fondos de Desarrollo Local'],
  prosperidad_social: ['Prosperidad Social'],
  transmilenio: ['TransMilenio'],
  movilidad: ['Secretaría de Movilidad'],
  ambiente: ['Secretaría de Ambiente'],
  jardin_botanico: ['Jardín Botánico'],
};

/** Two in one string of the seed. */
const two: Readonly<Record<string, readonly string[]>> = {
  'Secretaría de Desarrollo Económico / Agencia Distrital de Empleo': [
    'Secretaría de Desarrollo Económico',
    'Agencia Distrital de Empleo',
  ],
  'SCRD / BibloRed': ['SCRD', 'BibloRed'],
};

/** The names of a service's institutions as the organizations have them, each once. */
export const institutionsOf = (names: readonly string[]): string[] => {
  const full = names.flatMap((name) => two[name] ?? [name]).map((name) => fullName(name));
  return [...new Set(full)];
};

const fullName = (name: string): string => {
  const found = Object.values(known).find((names) => names.includes(name));
  if (found?.[0] === undefined) throw new Error(`no organization is called ${name}: add it to organizations.ts`);
  return found[0];
};

/** One record each; its source and day are those of the newest record that names it. */
export const organizationsOf = (services: readonly Service[]) =>
  Object.entries(known).map(([id, [name = '', ...more]]) => {
    const naming = services.filter(({ institutions }) => institutions.includes(name));
    const [newest] = naming.toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
    if (newest === undefined) throw new Error(`no service names ${name}`);
    const aliases = more.filter((alias) => !alias.includes(' and ') && !alias.includes('(') && !alias.includes('/'));
    const { source, asOf, confidence } = newest;
    // A service may be called like who gives it (BibloRed).
    return { id: `org_${id}`, name, aliases, source, asOf, confidence };
  });
