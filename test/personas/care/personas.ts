import type { Household, Member } from '../../../flows/care/household.ts';
import type { Outcome } from '../../../flows/care/screen.ts';

/**
 * Households in, outcome and reason out. Each group names the record and the words its expectations were written from;
 * they were not taken from the program.
 */
export type Group = {
  readonly service: string;
  readonly source: string;
  readonly people: readonly Persona[];
};

export type Persona = {
  readonly who: string;
  readonly household: Household;
  /** Whom the row is for; the first person in her care unless said. */
  readonly for?: string;
  readonly outcome: Outcome;
  /** A rule that must be among the reasons. */
  readonly because?: string;
  readonly missing?: readonly string[];
  readonly change?: { readonly fact: string; readonly to: string | number | boolean } | null;
};

type Facts = Omit<Member, 'id'>;

const kennedy = { locality: '08', precision: 'locality' } as const;
const soacha = { locality: null, precision: 'outside' } as const;

/** A carer, those she cares for, and where they live (Kennedy unless said). */
const home = (self: Facts, others: readonly Facts[] = [], place: Household['place'] = kennedy): Household => ({
  person: { id: 'self', ...self },
  caresFor: others.map((facts, index) => ({ id: `p${index + 1}`, ...facts })),
  ...(place === undefined ? {} : { place }),
});

const rosa: Facts = { age: 34, sex: 'F', caregiver: true };
const alone: Facts = { age: 34, sex: 'F', caregiver: false };

export const groups: readonly Group[] = [
  {
    service: 'jardin_infantil',
    source: 'services.json jardin_infantil: min_age 0, max_age 5 (radiosantafe.com 2026-01-15)',
    people: [
      { who: 'a baby of a few months', household: home(rosa, [{ age: 0 }]), outcome: 'yes', because: 'jardin.age' },
      { who: 'a child of five', household: home(rosa, [{ age: 5 }]), outcome: 'yes', because: 'jardin.age' },
      {
        who: 'a child of six',
        household: home(rosa, [{ age: 6 }]),
        outcome: 'no',
        because: 'jardin.age',
        change: null,
      },
      {
        who: 'a child whose age was not told',
        household: home(rosa, [{ relation: 'child' }]),
        outcome: 'unknown',
        missing: ['p1.age'],
      },
    ],
  },
  {
    service: 'creciendo_juntos',
    source: 'services.json creciendo_juntos: "gestantes, any age"; child under 3 (radiosantafe.com 2026-01-15)',
    people: [
      {
        who: 'a child of two',
        household: home(rosa, [{ age: 2 }]),
        outcome: 'yes',
        because: 'creciendo.pregnant-or-under-3',
      },
      { who: 'a child of three', household: home(rosa, [{ age: 3, pregnant: false }]), outcome: 'no' },
      {
        who: 'a pregnant woman of 19',
        household: home({ age: 19, sex: 'F', pregnant: true, caregiver: false }),
        for: 'self',
        outcome: 'yes',
      },
      {
        who: 'a woman who did not say whether she is pregnant',
        household: home(rosa),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.pregnant'],
      },
    ],
  },
  {
    service: 'centro_crecer',
    source:
      'care_law.json sdis-crecer-poblacion: 6 a 17 AND Bogotá AND ((intelectual OR TEA) extensos/generalizados OR múltiple)',
    people: [
      {
        who: 'a boy of 9 with autism who needs help every day',
        household: home(rosa, [{ age: 9, disability: 'autism', support: 'extensive' }]),
        outcome: 'yes',
        because: 'crecer.disability',
      },
      {
        who: 'a girl of 9 with autism who needs little help',
        household: home(rosa, [{ age: 9, disability: 'autism', support: 'limited' }]),
        outcome: 'no',
        because: 'crecer.disability',
      },
      {
        who: 'a boy of 9 with autism, help not told',
        household: home(rosa, [{ age: 9, disability: 'autism' }]),
        outcome: 'unknown',
        missing: ['p1.support'],
      },
      {
        who: 'a girl of 12 with several disabilities, any support',
        household: home(rosa, [{ age: 12, disability: 'multiple' }]),
        outcome: 'yes',
      },
      {
        who: 'a boy of 10 with a physical disability',
        household: home(rosa, [{ age: 10, disability: 'physical' }]),
        outcome: 'no',
      },
      {
        who: 'a boy of 4 with several disabilities: at six',
        household: home(rosa, [{ age: 4, disability: 'multiple' }]),
        outcome: 'no',
        because: 'crecer.age',
        change: { fact: 'p1.age', to: 6 },
      },
      { who: 'the day before 18', household: home(rosa, [{ age: 17, disability: 'multiple' }]), outcome: 'yes' },
      {
        who: 'at 18',
        household: home(rosa, [{ age: 18, disability: 'multiple' }]),
        outcome: 'no',
        because: 'crecer.age',
      },
      {
        who: 'a girl in Soacha: if she lived in Bogotá',
        household: home(rosa, [{ age: 9, disability: 'multiple' }], soacha),
        outcome: 'no',
        because: 'crecer.residence',
        change: { fact: 'place', to: 'bogota' },
      },
      {
        who: 'a disability of which only that it is there was told',
        household: home(rosa, [{ age: 9, disability: true }]),
        outcome: 'unknown',
      },
    ],
  },
  {
    service: 'centro_integrarte',
    source:
      'care_law.json sdis-integrarte-ext-poblacion: 18 a 59 a 11 m AND (intelectual OR múltiple asociada a intelectual) AND Bogotá',
    people: [
      {
        who: 'a brother of 30 with an intellectual disability',
        household: home(rosa, [{ age: 30, disability: 'intellectual' }]),
        outcome: 'yes',
        because: 'integrarte.disability',
      },
      { who: 'at 59', household: home(rosa, [{ age: 59, disability: 'multiple_intellectual' }]), outcome: 'yes' },
      {
        who: 'at 60',
        household: home(rosa, [{ age: 60, disability: 'intellectual' }]),
        outcome: 'no',
        because: 'integrarte.age',
      },
      {
        who: 'a daughter of 25 who cannot see',
        household: home(rosa, [{ age: 25, disability: 'sensory' }]),
        outcome: 'no',
      },
      {
        who: 'several disabilities, not told whether one is intellectual',
        household: home(rosa, [{ age: 25, disability: 'multiple' }]),
        outcome: 'unknown',
      },
    ],
  },
  {
    service: 'cadis',
    source:
      'care_law.json sdis-cadis-poblacion: disability 14–59 with supports up to 75 % OR family OR carer over 18; Bogotá',
    people: [
      {
        who: 'a youth of 15 who needs some help',
        household: home(rosa, [{ age: 15, disability: 'physical', support: 'limited' }]),
        outcome: 'yes',
      },
      {
        who: 'his mother',
        household: home(rosa, [{ age: 15, disability: 'physical', support: 'limited' }]),
        for: 'self',
        outcome: 'yes',
        because: 'cadis.who',
      },
      {
        who: 'a boy of 13',
        household: home(rosa, [{ age: 13, disability: 'physical', support: 'limited' }]),
        outcome: 'no',
      },
      {
        who: 'a carer of a healthy child',
        household: home({ ...rosa, disability: false }, [{ age: 15, disability: 'none' }]),
        for: 'self',
        outcome: 'no',
      },
      {
        who: 'a carer of a boy of 8: the text may mean only the carers of whom it serves',
        household: home({ ...rosa, disability: false }, [{ age: 8, disability: 'autism', support: 'limited' }]),
        for: 'self',
        outcome: 'unknown',
      },
      {
        who: 'a carer who has not said whether there is a disability',
        household: home({ ...rosa, disability: false }, [{ age: 15 }]),
        for: 'self',
        outcome: 'unknown',
        missing: ['p1.disability', 'p1.support'],
      },
    ],
  },
  {
    service: 'centro_dia',
    source: 'services.json centro_dia: "mayores de 60 años" (2018)',
    people: [
      {
        who: 'a mother of 81',
        household: home(rosa, [{ age: 81, relation: 'parent' }]),
        outcome: 'yes',
        because: 'centro-dia.age',
      },
      {
        who: 'a father of 58: at sixty',
        household: home(rosa, [{ age: 58 }]),
        outcome: 'no',
        change: { fact: 'p1.age', to: 60 },
      },
      {
        who: 'a grandmother whose age is not known',
        household: home(rosa, [{ relation: 'grandparent' }]),
        outcome: 'unknown',
        missing: ['p1.age'],
      },
    ],
  },
  {
    service: 'lavanderia',
    source:
      'services.json lavanderia: "cares for a child under 5, a person with disability or an older person; women and men" (2023-07)',
    people: [
      {
        who: 'who cares for a child of four',
        household: home(rosa, [{ age: 4 }]),
        for: 'self',
        outcome: 'yes',
        because: 'lavanderia.cares-for',
      },
      {
        who: 'a man who cares for his mother of 70',
        household: home({ age: 40, sex: 'M', caregiver: true }, [{ age: 70 }]),
        for: 'self',
        outcome: 'yes',
      },
      {
        who: 'who cares for a healthy child of eight',
        household: home(rosa, [{ age: 8, disability: 'none' }]),
        for: 'self',
        outcome: 'no',
      },
      {
        who: 'who cares for a child of eight, disability not told',
        household: home(rosa, [{ age: 8 }]),
        for: 'self',
        outcome: 'unknown',
        missing: ['p1.disability'],
      },
      {
        who: 'who cares for nobody',
        household: home(alone),
        for: 'self',
        outcome: 'no',
        because: 'lavanderia.caregiver',
      },
      {
        who: 'who cares for somebody, not told whom',
        household: { person: { id: 'self', ...rosa } },
        for: 'self',
        outcome: 'unknown',
        missing: ['caresFor'],
      },
    ],
  },
  {
    service: 'centro_amar',
    source: 'services.json centro_amar: 3 months to 17, in child labour or accompanying parents at work (2019-06)',
    people: [
      {
        who: 'a girl of 7 who goes along to the market stall',
        household: home({ ...rosa, marketVendor: true }, [{ age: 7, childAtWork: true }]),
        outcome: 'yes',
      },
      {
        who: 'a girl of 7 who stays at school',
        household: home(rosa, [{ age: 7, childAtWork: false }]),
        outcome: 'no',
      },
      {
        who: 'the child of a vendor, not told where it is meanwhile',
        household: home({ ...rosa, marketVendor: true }, [{ age: 7 }]),
        outcome: 'unknown',
        missing: ['p1.childAtWork'],
      },
    ],
  },
  {
    service: 'centro_abrazar',
    source: 'services.json centro_abrazar: migrant children 0–17 (elpais.com 2025-12-18)',
    people: [
      { who: 'a migrant boy of 3', household: home(rosa, [{ age: 3, migrant: true }]), outcome: 'yes' },
      { who: 'a boy of 3 who is no migrant', household: home(rosa, [{ age: 3, migrant: false }]), outcome: 'no' },
      { who: 'not told', household: home(rosa, [{ age: 3 }]), outcome: 'unknown', missing: ['p1.migrant'] },
    ],
  },
  {
    service: 'jardin_nocturno',
    source: 'services.json jardin_nocturno: under 6, carers work or study at night; confidence low (2022-03)',
    people: [
      {
        who: 'a child of 3 of a night nurse: open, the record is doubtful',
        household: home({ ...rosa, nightShift: true }, [{ age: 3 }]),
        outcome: 'open',
      },
      { who: 'who works by day', household: home({ ...rosa, nightShift: false }, [{ age: 3 }]), outcome: 'no' },
      { who: 'shift not told', household: home(rosa, [{ age: 3 }]), outcome: 'unknown', missing: ['self.nightShift'] },
    ],
  },
  {
    service: 'relevo_domiciliario_salud',
    source:
      'services.json relevo_domiciliario_salud: carer 18+, must already have been visited by the home-care team (2023-04-30)',
    people: [
      {
        who: 'a carer whom the team has visited',
        household: home({ ...rosa, homeCareVisited: true }, [{ age: 70 }]),
        for: 'self',
        outcome: 'yes',
      },
      {
        who: 'a carer who was not visited: after a visit',
        household: home({ ...rosa, homeCareVisited: false }, [{ age: 70 }]),
        for: 'self',
        outcome: 'no',
        change: { fact: 'self.homeCareVisited', to: true },
      },
      {
        who: 'not told',
        household: home(rosa, [{ age: 70 }]),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.homeCareVisited'],
      },
    ],
  },
  {
    service: 'asistencia_personal_en_casa',
    source:
      'services.json asistencia_personal_en_casa: cared-for can seldom leave home; confidence low, requirements not found',
    people: [
      {
        who: 'whose mother cannot go out: open, never a yes',
        household: home(rosa, [{ age: 80, leavesHome: false }]),
        for: 'self',
        outcome: 'open',
      },
      {
        who: 'whose mother goes out',
        household: home(rosa, [{ age: 80, leavesHome: true }]),
        for: 'self',
        outcome: 'no',
      },
      { who: 'not told', household: home(rosa, [{ age: 80 }]), for: 'self', outcome: 'unknown' },
    ],
  },
  {
    service: 'educacion_flexible',
    source: 'services.json educacion_flexible: min_age 13, no upper limit',
    people: [
      {
        who: 'a woman of 34',
        household: home(rosa, [{ age: 2 }]),
        for: 'self',
        outcome: 'yes',
        because: 'educacion-flexible.age',
      },
      { who: 'a woman of 70', household: home({ age: 70 }), for: 'self', outcome: 'yes' },
      { who: 'a son of 13', household: home(rosa, [{ age: 13 }]), outcome: 'yes' },
      {
        who: 'a son of 12: at thirteen',
        household: home(rosa, [{ age: 12 }]),
        outcome: 'no',
        change: { fact: 'p1.age', to: 13 },
      },
      {
        who: 'a woman who would rather not tell her age',
        household: home({ age: null, sex: 'F' }),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.age'],
      },
    ],
  },
  {
    service: 'educacion_flexible_ipes',
    source: 'services.json educacion_flexible_ipes: 18+, vendors, market traders and relatives (2026-02)',
    people: [
      {
        who: 'a market vendor of 45',
        household: home({ age: 45, marketVendor: true, caregiver: false }),
        for: 'self',
        outcome: 'yes',
        because: 'ipes.vendor-or-relative',
      },
      {
        who: 'her son of 19, a relative',
        household: home({ age: 45, marketVendor: true }, [{ age: 19 }]),
        outcome: 'yes',
      },
      {
        who: 'her son of 17: at eighteen',
        household: home({ age: 45, marketVendor: true }, [{ age: 17 }]),
        outcome: 'no',
        change: { fact: 'p1.age', to: 18 },
      },
      {
        who: 'an employee',
        household: home({ age: 45, marketVendor: false, caregiver: false }),
        for: 'self',
        outcome: 'no',
      },
      {
        who: 'not told',
        household: home({ age: 45, caregiver: false }),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.marketVendor'],
      },
    ],
  },
  {
    service: 'certificacion_competencias_sena',
    source:
      'services.json certificacion_competencias_sena: 18+, 6 months of experience, formal or informal (2026-02-18)',
    people: [
      { who: 'ten years of caring', household: home({ ...rosa, experienceMonths: 120 }), for: 'self', outcome: 'yes' },
      {
        who: 'two months: at six',
        household: home({ ...rosa, experienceMonths: 2 }),
        for: 'self',
        outcome: 'no',
        change: { fact: 'self.experienceMonths', to: 6 },
      },
      { who: 'not told', household: home(rosa), for: 'self', outcome: 'unknown', missing: ['self.experienceMonths'] },
    ],
  },
  {
    service: 'buses_del_cuidado',
    source: 'services.json buses_del_cuidado: caregiver, "where there is no fixed block"; Sumapaz has none',
    people: [
      {
        who: 'a carer in Sumapaz',
        household: { ...home(rosa), place: { locality: '20', precision: 'locality' } },
        for: 'self',
        outcome: 'yes',
        because: 'buses.zone',
      },
      {
        who: 'a carer in Kennedy: her zone may have no block',
        household: { ...home(rosa), place: { locality: '08', precision: 'locality' } },
        for: 'self',
        outcome: 'unknown',
      },
      {
        who: 'one who cares for nobody',
        household: home({ age: 30, caregiver: false }),
        for: 'self',
        outcome: 'no',
        because: 'buses.caregiver',
      },
    ],
  },
  {
    service: 'respiro',
    source: 'services.json respiro: caregiver_required true (2023)',
    people: [
      { who: 'a carer', household: home(rosa), for: 'self', outcome: 'yes', because: 'respiro.caregiver' },
      { who: 'who cares for nobody', household: home(alone), for: 'self', outcome: 'no' },
      {
        who: 'not told',
        household: { person: { id: 'self', age: 34 } },
        for: 'self',
        outcome: 'unknown',
        missing: ['self.caregiver'],
      },
      {
        who: 'not told, but she named her child',
        household: home({ age: 34 }, [{ age: 2 }]),
        for: 'self',
        outcome: 'yes',
      },
    ],
  },
  {
    service: 'piscinas_idrd',
    source: 'services.json piscinas_idrd: min_age 5 (2025-11-07)',
    people: [
      { who: 'a child of five', household: home(rosa, [{ age: 5 }]), outcome: 'yes' },
      {
        who: 'a child of four: at five',
        household: home(rosa, [{ age: 4 }]),
        outcome: 'no',
        change: { fact: 'p1.age', to: 5 },
      },
    ],
  },
  {
    service: 'certificado_discapacidad',
    source: 'services.json certificado_discapacidad, Resolución MinSalud 1197 de 2024',
    people: [
      { who: 'a child with autism', household: home(rosa, [{ age: 6, disability: 'autism' }]), outcome: 'yes' },
      { who: 'a child without', household: home(rosa, [{ age: 6, disability: 'none' }]), outcome: 'no', change: null },
      { who: 'not told', household: home(rosa, [{ age: 6 }]), outcome: 'unknown', missing: ['p1.disability'] },
    ],
  },
  {
    service: 'comedor_comunitario',
    source: 'services.json comedor_comunitario / sisben_uso: A01–C09 (2026-02-05)',
    people: [
      {
        who: 'Sisbén B3',
        household: home({ ...rosa, sisben: 'B3' }),
        for: 'self',
        outcome: 'yes',
        because: 'comedor.sisben',
      },
      { who: 'Sisbén C9', household: home({ ...rosa, sisben: 'C9' }), for: 'self', outcome: 'yes' },
      {
        who: 'Sisbén C10',
        household: home({ ...rosa, sisben: 'C10' }),
        for: 'self',
        outcome: 'no',
        change: { fact: 'self.sisben', to: 'C9' },
      },
      {
        who: 'no Sisbén: after the survey',
        household: home({ ...rosa, sisben: 'none' }),
        for: 'self',
        outcome: 'no',
        change: { fact: 'self.sisben', to: 'C9' },
      },
      {
        who: 'only the letter C told',
        household: home({ ...rosa, sisben: 'C' }),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.sisben'],
      },
      { who: 'not told', household: home(rosa), for: 'self', outcome: 'unknown', missing: ['self.sisben'] },
      {
        who: 'her child, by the Sisbén of the household',
        household: home({ ...rosa, sisben: 'A2' }, [{ age: 4 }]),
        outcome: 'yes',
      },
      {
        who: 'her father who lives elsewhere',
        household: home({ ...rosa, sisben: 'A2' }, [{ age: 70, sameHome: false }]),
        outcome: 'unknown',
        missing: ['p1.sisben'],
      },
    ],
  },
  {
    service: 'bono_discapacidad',
    source: 'services.json bono_discapacidad: up to 59 a 11 m, Sisbén A, B, C1–C9, no pension (2024-05)',
    people: [
      {
        who: 'a man of 40 with a disability, Sisbén B, no pension',
        household: home({ age: 40, disability: true, sisben: 'B1', pension: false }),
        for: 'self',
        outcome: 'yes',
      },
      {
        who: 'at 60',
        household: home({ age: 60, disability: true, sisben: 'B1', pension: false }),
        for: 'self',
        outcome: 'no',
        because: 'bono.age',
      },
      {
        who: 'with a pension',
        household: home({ age: 40, disability: true, sisben: 'B1', pension: true }),
        for: 'self',
        outcome: 'no',
        because: 'bono.no-pension',
      },
      {
        who: 'pension not told',
        household: home({ age: 40, disability: true, sisben: 'B1' }),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.pension'],
      },
    ],
  },
  {
    service: 'ingreso_minimo_garantizado',
    source:
      'services.json ingreso_minimo_garantizado by component: hogares A; discapacidad to C9; mayores to C1; primera infancia to C9 (2026-02-16)',
    people: [
      { who: 'Sisbén A2', household: home({ ...rosa, sisben: 'A2' }), for: 'self', outcome: 'yes' },
      {
        who: 'a child of 3 in a household of C5',
        household: home({ ...rosa, sisben: 'C5' }, [{ age: 3 }]),
        outcome: 'yes',
      },
      { who: 'a mother of 65 in B4', household: home({ ...rosa, sisben: 'B4' }, [{ age: 65 }]), outcome: 'yes' },
      {
        who: 'a mother of 65 in C5: other components are not published by age',
        household: home({ ...rosa, sisben: 'C5' }, [{ age: 65, disability: 'none' }]),
        outcome: 'unknown',
      },
      {
        who: 'Sisbén D3',
        household: home({ ...rosa, sisben: 'D3' }),
        for: 'self',
        outcome: 'no',
        because: 'img.sisben',
      },
      {
        who: 'not told',
        household: home(rosa),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.sisben', 'self.disability'],
      },
    ],
  },
  {
    service: 'subsidio_tipo_c',
    source: 'services.json subsidio_tipo_c: women 54, men 59, no pension, A, B, C1 (2026-03)',
    people: [
      {
        who: 'a woman of 54',
        household: home({ age: 54, sex: 'F', sisben: 'B2', pension: false }),
        for: 'self',
        outcome: 'yes',
        because: 'tipo-c.age',
      },
      {
        who: 'a man of 58: at 59',
        household: home({ age: 58, sex: 'M', sisben: 'B2', pension: false }),
        for: 'self',
        outcome: 'no',
        change: { fact: 'self.age', to: 59 },
      },
      {
        who: 'a woman of 53: at 54',
        household: home({ age: 53, sex: 'F', sisben: 'B2', pension: false }),
        for: 'self',
        outcome: 'no',
        change: { fact: 'self.age', to: 54 },
      },
      {
        who: 'of 56, sex not told',
        household: home({ age: 56, sisben: 'B2', pension: false }),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.sex'],
      },
      {
        who: 'of 60, sex not told: at 59 it no longer matters',
        household: home({ age: 60, sisben: 'C1', pension: false }),
        for: 'self',
        outcome: 'yes',
      },
    ],
  },
  {
    service: 'colombia_mayor',
    source:
      'services.json colombia_mayor: Colombian, 10 years of residence, women 54, men 59, no pension, A, B, C1 (2026-03-04)',
    people: [
      {
        who: 'meets all',
        household: home({ age: 61, sex: 'F', sisben: 'A5', pension: false, colombian: true, tenYearsResident: true }),
        for: 'self',
        outcome: 'yes',
      },
      {
        who: 'draws a pension',
        household: home({ age: 61, sex: 'F', sisben: 'A5', pension: true, colombian: true, tenYearsResident: true }),
        for: 'self',
        outcome: 'no',
        change: null,
      },
      {
        who: 'nationality not told',
        household: home({ age: 61, sex: 'F', sisben: 'A5', pension: false }),
        for: 'self',
        outcome: 'unknown',
        missing: ['self.colombian', 'self.tenYearsResident'],
      },
    ],
  },
  {
    service: 'pasajes_gratis_transmilenio',
    source: 'services.json pasajes_gratis_transmilenio: disability in any group, 62+, A–B for poverty (2026-03)',
    people: [
      {
        who: 'a disability, Sisbén D',
        household: home({ age: 30, disability: true, sisben: 'D4' }),
        for: 'self',
        outcome: 'yes',
      },
      { who: 'of 62', household: home({ age: 62 }), for: 'self', outcome: 'yes' },
      { who: 'Sisbén B7', household: home({ age: 30, sisben: 'B7' }), for: 'self', outcome: 'yes' },
      {
        who: 'of 30 without disability in C1: the page has "otros grupos" too, so no no',
        household: home({ age: 30, disability: false, sisben: 'C1' }),
        for: 'self',
        outcome: 'unknown',
      },
    ],
  },
  {
    service: 'orientacion_psicojuridica',
    source: 'services.json orientacion_psicojuridica: sex F; 18 documented for the line, not for CIOM (approx)',
    people: [
      { who: 'a woman of 34', household: home(rosa), for: 'self', outcome: 'yes', because: 'psicojuridica.women' },
      { who: 'a man', household: home({ age: 34, sex: 'M' }), for: 'self', outcome: 'no', change: null },
      {
        who: 'a girl of 16: the age limit is not certain',
        household: home({ age: 16, sex: 'F' }),
        for: 'self',
        outcome: 'unknown',
      },
      { who: 'sex not told', household: home({ age: 34 }), for: 'self', outcome: 'unknown', missing: ['self.sex'] },
    ],
  },
  {
    service: 'ciom',
    source: 'services.json ciom: sex F, age limit not stated',
    people: [
      { who: 'a woman', household: home({ sex: 'F' }), for: 'self', outcome: 'yes' },
      { who: 'a man', household: home({ sex: 'M' }), for: 'self', outcome: 'no' },
      { who: 'not told', household: home({ age: 34 }), for: 'self', outcome: 'unknown' },
    ],
  },
  {
    service: 'formacion',
    source: 'services.json formacion: every eligibility field null: open, not "no requirement"',
    people: [
      { who: 'a carer', household: home(rosa), for: 'self', outcome: 'open' },
      { who: 'who cares for nobody', household: home(alone), for: 'self', outcome: 'open' },
    ],
  },
  {
    service: 'cuidado_simultaneo',
    source: 'services.json cuidado_simultaneo: no age limit found; do not promise childcare at a block',
    people: [{ who: 'a child of two', household: home(rosa, [{ age: 2 }]), outcome: 'open' }],
  },
  {
    service: 'biblored',
    source: 'services.json biblored: "sin requisitos" (2023-04-30)',
    people: [{ who: 'anybody', household: home({}), for: 'self', outcome: 'yes', because: 'biblored.everybody' }],
  },
];
