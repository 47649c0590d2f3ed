import { type Expected, evaluate } from './evaluate.ts';
import { needs } from './needs.ts';
import type { Told } from './told.ts';

/** Services for a person who is looked after: she who came for hers is told of them for hers. */
const ofTheLookedAfter = [
  'jardin_infantil',
  'jardin_nocturno',
  'casa_pensamiento_intercultural',
  'centro_crecer',
  'centro_integrarte',
  'centro_dia',
  'centro_amar',
  'centro_abrazar',
  'escuelas_mi_barrio',
  'psicomotricidad_idrd',
];

/** The same for all who live together, or for her family: told once, in the row for herself. */
const toldOnce = ['biblored', 'comedor_comunitario', 'educacion_flexible_ipes', 'rbc_red_cuidado_colectivo'];

/** Why the conversation has no row where the source leaves one possible; null: nothing explains it. */
export const whyAbsent = ({ row, for: who, verdict }: Expected, told: Told): string | null => {
  const self = who === told.person.id;
  const cares = told.person.caregiver !== false;
  if (self && cares && verdict !== 'yes' && ofTheLookedAfter.includes(row.service)) return 'she came for hers';
  if (!self && toldOnce.includes(row.service)) {
    return hersIsThere(row, told) ? 'told once, for herself' : null;
  }
  if (verdict !== 'unknown') return null;
  if (!self && row.service === 'cadis') {
    const person = { ...told.person, disability: false };
    if (settled(row.service, who, { ...told, person })) return 'her own disability, not asked for the sake of another';
    return hersIsThere(row, told) ? 'CADIS+ for family: told in her own row' : null;
  }
  // Who asks is not under three.
  if (row.service === 'creciendo_juntos')
    return without(row.service, who, told, self ? { age: 30, pregnant: false } : { pregnant: false })
      ? 'a pregnancy that nobody is asked about'
      : null;
  return null;
};

const hersIsThere = (row: Expected['row'], told: Told): boolean =>
  evaluate(told).some((one) => one.row === row && one.for === told.person.id && one.verdict !== 'no');

/**
 * Why the conversation left in doubt what one more answer would have settled: `whole` is all that she could have told.
 */
export const whyUnasked = ({ row, for: who }: Expected, { need, whole }: Asked): string | null => {
  if (['health', 'food', 'money'].includes(need) || whole.person.disability === undefined) return null;
  // All the rest that she could tell leaves it open.
  const { disability: _, ...person } = whole.person;
  return settled(row.service, who, { ...whole, person })
    ? null
    : 'her own disability: asked only with health, food and money';
};

type Asked = { readonly need: string; readonly whole: Told };

const without = (service: string, who: string, told: Told, fact: object): boolean => {
  const replaced = (one: Told['person']): Told['person'] => (one.id === who ? { ...one, ...fact } : one);
  return settled(service, who, {
    ...told,
    person: replaced(told.person),
    ...(told.caresFor ? { caresFor: told.caresFor.map(replaced) } : {}),
  });
};

const settled = (service: string, who: string, told: Told): boolean =>
  evaluate(told).some((one) => one.row.service === service && one.for === who && one.verdict !== 'unknown');

/** Whether a row belongs to what she came for. */
export const servesNeed = ({ row }: Expected, need: string): boolean => needs[need]?.includes(row.service) ?? false;
