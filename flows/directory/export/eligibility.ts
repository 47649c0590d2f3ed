import type { Condition, ServiceRules } from '../../care/rule.ts';
import type { Code } from './profile.ts';

/** What an export says about who can get a service. */
export type Eligibility = {
  /** One sentence or two in Spanish; null where nothing is published. */
  readonly description: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly alert: string | null;
  readonly attributes: readonly { readonly code: Code; readonly value: string }[];
};

/**
 * Writes the published conditions of a service in the terms of HSDS and of the profile. The simple terms (ages, sex,
 * caregiver, disability, Sisbén) say what every way in asks for; the rules themselves go along as they are, since
 * HSDS cannot say "women from 54, or anybody from 59".
 */
export const eligibilityOf = ({ rules, notKnown, for: who }: ServiceRules): Eligibility => {
  const hard = rules.filter(({ soft }) => soft !== true);
  const need = hard.map(({ when }) => needs(when)).reduce(both, { more: false });
  const simple: Eligibility['attributes'] = [
    ...(need.sex ?? []).map((value) => ({ code: 'eligibility-sex' as const, value })),
    ...(need.caregiver ? [{ code: 'eligibility-caregiver' as const, value: 'true' }] : []),
    ...(need.disability ?? []).map((value) => ({ code: 'eligibility-disability' as const, value })),
    ...(need.sisben === undefined ? [] : [{ code: 'eligibility-sisben' as const, value: need.sisben }]),
  ];
  return {
    description: describe(need, rules.length > 0),
    minimumAge: need.min ?? null,
    maximumAge: need.max ?? null,
    alert: notKnown.includes('still-running')
      ? 'No se sabe si el servicio sigue funcionando: confirme antes de ir.'
      : null,
    attributes: [
      { code: 'eligibility-for', value: who },
      ...simple,
      ...rules.map((rule) => ({ code: 'eligibility-rule' as const, value: JSON.stringify(rule) })),
      ...notKnown.map((value) => ({ code: 'not-published' as const, value })),
    ],
  };
};

/** What must hold of the person it is for; an absent part is not asked for. Ages in whole years, inclusive. */
type Needs = {
  readonly min?: number;
  readonly max?: number;
  readonly sex?: readonly string[];
  readonly caregiver?: true;
  readonly disability?: readonly string[];
  readonly sisben?: string;
  /** Something else is asked for that these parts do not say. */
  readonly more: boolean;
};

const needs = (condition: Condition): Needs => {
  if ('all' in condition) return condition.all.map(needs).reduce(both, { more: false });
  if ('any' in condition) return condition.any.map(needs).reduce(either);
  if ('carer' in condition) {
    const { caregiver } = needs(condition.carer);
    return caregiver ? { caregiver, more: false } : { more: true };
  }
  if ('everybody' in condition) return { more: false };
  if (!('fact' in condition)) return { more: true };
  if (condition.fact === 'age' && 'min' in condition && condition.min !== undefined) {
    return { min: condition.min, ...(condition.max === undefined ? {} : { max: condition.max }), more: false };
  }
  if (condition.fact === 'age' && 'max' in condition && condition.max !== undefined)
    return { max: condition.max, more: false };
  if (condition.fact === 'caregiver' && 'is' in condition && condition.is) return { caregiver: true, more: false };
  if (condition.fact === 'sex' && 'oneOf' in condition) return { sex: condition.oneOf, more: false };
  if (condition.fact === 'disability')
    return { disability: 'oneOf' in condition ? condition.oneOf : ['any'], more: false };
  if (condition.fact === 'sisben' && 'upTo' in condition) return { sisben: condition.upTo, more: false };
  return { more: true };
};

const both = (a: Needs, b: Needs): Needs => ({
  ...bounds(largest(a.min, b.min), smallest(a.max, b.max)),
  ...list('sex', narrower(a.sex, b.sex)),
  ...(a.caregiver || b.caregiver ? { caregiver: true } : {}),
  ...list('disability', narrower(a.disability, b.disability)),
  ...((a.sisben ?? b.sisben) === undefined ? {} : { sisben: a.sisben ?? b.sisben }),
  more: a.more || b.more || (a.sisben !== undefined && b.sisben !== undefined && a.sisben !== b.sisben),
});

/** What both ways in ask for; where they differ, there is more to it. */
const either = (a: Needs, b: Needs): Needs => {
  const min = a.min === undefined || b.min === undefined ? undefined : Math.min(a.min, b.min);
  const max = a.max === undefined || b.max === undefined ? undefined : Math.max(a.max, b.max);
  return {
    ...bounds(min, max),
    ...list('sex', wider(a.sex, b.sex)),
    ...(a.caregiver && b.caregiver ? { caregiver: true } : {}),
    ...list('disability', wider(a.disability, b.disability)),
    ...(a.sisben !== undefined && a.sisben === b.sisben ? { sisben: a.sisben } : {}),
    more: true,
  };
};

const bounds = (min: number | undefined, max: number | undefined) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

const list = <Name extends string>(name: Name, values: readonly string[] | undefined) =>
  values === undefined ? {} : { [name]: values };

const largest = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);
const smallest = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

type Names = readonly string[] | undefined;
const narrower = (a: Names, b: Names): Names =>
  a === undefined ? b : b === undefined ? a : a.filter((one) => b.includes(one));
const wider = (a: Names, b: Names): Names =>
  a === undefined || b === undefined ? undefined : [...new Set([...a, ...b])];

const describe = (need: Needs, published: boolean): string | null => {
  if (!published) return null;
  const parts = [
    ages(need),
    need.sex === undefined ? '' : `Sexo: ${need.sex.map((one) => sexes[one] ?? one).join(', ')}.`,
    need.caregiver ? 'Para quien cuida a alguien sin pago.' : '',
    need.disability === undefined
      ? ''
      : `Discapacidad: ${need.disability.map((one) => disabilities[one] ?? one).join(', ')}.`,
    need.sisben === undefined ? '' : `Sisbén IV: hasta ${need.sisben}.`,
    need.more ? 'Hay más condiciones o más de una manera de entrar: vea las condiciones publicadas.' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Para todas las personas.' : parts.join(' ');
};

const ages = ({ min, max }: Needs): string => {
  if (min === undefined && max === undefined) return '';
  if (min === undefined || min === 0) return max === undefined ? '' : `Edad: hasta ${max} años.`;
  return max === undefined ? `Edad: desde ${min} años.` : `Edad: de ${min} a ${max} años.`;
};

const sexes: Readonly<Record<string, string>> = { F: 'mujeres', M: 'hombres', X: 'otro' };

const disabilities: Readonly<Record<string, string>> = {
  any: 'cualquiera',
  intellectual: 'intelectual',
  autism: 'autismo',
  multiple: 'múltiple',
  multiple_intellectual: 'múltiple con intelectual',
  physical: 'física',
  sensory: 'sensorial',
  psychosocial: 'psicosocial',
  other: 'otra',
};
