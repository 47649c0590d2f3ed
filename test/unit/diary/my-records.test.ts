import { describe, expect, test } from 'vitest';
import type { Recorded } from '../../../flows/directory/recorded.ts';
import { atMenu, type Talk } from '../engine/talk.ts';

type Witness = Recorded['witnesses'][number];

const word: Witness['told'] = {
  who: 'self',
  service: 'vacunacion',
  on: '2026-11-10',
  place: null,
  received: true,
  satisfaction: 4,
  barriers: [],
};
const own = (record: string, told: Partial<Witness['told']> = {}): Witness => ({
  source: 'citizen',
  by: null,
  at: '2026-11-10T15:00:00.000Z',
  record,
  disputed: false,
  told: { ...word, ...told },
});
const entity = (by: string, record: string, told: Partial<Witness['told']> = {}): Witness => ({
  ...own(record, told),
  source: 'entity',
  by,
  at: '2026-11-11T15:00:00.000Z',
});

const recorded = (more: Partial<Recorded> & { readonly record: string }): Recorded => {
  const { record, ...rest } = more;
  const { who, service, on } = { ...word, ...rest };
  return {
    who: 'self',
    service: 'vacunacion',
    on: '2026-11-10',
    place: null,
    received: true,
    satisfaction: 4,
    barriers: [],
    witnesses: [own(record, { who, service, on })],
    contradictions: [],
    ...rest,
  };
};

const seeing = (all: readonly Recorded[]): Talk => {
  const talk = atMenu();
  talk.recorded = all;
  talk.say('¿qué tienen registrado de mí?', 'Servicios anotados');
  return talk;
};

const taken = (talk: Talk) =>
  talk.records.flatMap((one) => (one.kind === 'service' && one.told === null ? [one.record] : []));

describe('what is recorded of her', () => {
  test('is said to be nothing where nothing is', () => {
    expect(seeing([]).shown).toContain('Todavía no hay ningún servicio anotado');
  });

  test('goes over several pages, all of it', () => {
    const services = [
      'vacunacion',
      'salud',
      'odontologia',
      'yoga',
      'biblored',
      'colegio',
      'formacion',
      'teatro',
      'cadis',
    ];
    const talk = seeing(services.map((service, index) => recorded({ service, record: `r${index + 50}` })));
    const first = talk.taps.map(({ title }) => title);
    talk.tap(talk.tapNamed('Ver más'));
    const second = talk.taps.map(({ title }) => title);
    expect([...first, ...second].filter((title) => !/Ver más|Menú|Quitar los|De otras/.test(title))).toHaveLength(9);
    talk.tap(talk.tapNamed('CADIS+'));
    expect(talk.shown).toContain('*CADIS+*');
  });

  test('one goes after a yes, and no other', () => {
    const talk = seeing([recorded({ record: 'r50' }), recorded({ record: 'r51', service: 'salud' })]);
    talk.say('Vacunación', 'Quitar este');
    expect(taken(talk)).toEqual([]);
    talk.say('no');
    expect(taken(talk)).toEqual([]);
    talk.say('Quitar este', 'sí');
    expect(taken(talk)).toEqual(['r50']);
    talk.recorded = [recorded({ record: 'r51', service: 'salud' })];
    talk.say('Ver todos', 'Menú');
    expect(taken(talk)).toEqual(['r50']);
  });

  test('all of one person go at once after a yes, also what entities told, and nothing of others', () => {
    const mine = recorded({ record: 'r50' });
    const hers = [
      recorded({ record: 'r51', who: 'p1', service: 'centro_dia' }),
      recorded({
        record: 'r52',
        who: 'p1',
        service: 'yoga',
        witnesses: [entity('SDIS', 'x-1', { who: 'p1', service: 'yoga' })],
      }),
    ];
    const talk = seeing([mine, ...hers]);
    talk.say('Quitar los de alguien');
    expect(talk.taps.map(({ title }) => title)).toEqual(['La persona que cuida', 'Usted', 'Ver todos', 'Menú']);
    talk.say('La persona que cuida');
    expect(talk.shown).toContain('*la persona que cuida* (2)? También se quita lo que contaron otras entidades');
    expect(taken(talk)).toEqual([]);
    talk.say('no');
    expect(taken(talk)).toEqual([]);
    talk.say('Quitar los de alguien', 'La persona que cuida', 'sí');
    expect(taken(talk)).toEqual(['r51', 'x-1']);
    talk.recorded = [mine];
    talk.say('Ver todos');
    expect(talk.shown).toContain('de los suyos: 1.');
  });

  test('what two told of goes with both, and says where they differ', () => {
    const talk = seeing([
      recorded({
        record: 'r50',
        received: null,
        contradictions: ['received'],
        witnesses: [own('r50'), entity('SDS', 'sds-1', { received: false, satisfaction: null })],
      }),
    ]);
    talk.say('Vacunación');
    expect(talk.shown).toContain(
      'no dicen lo mismo:\n• Usted: Lo recibió. Cómo le fue: 4 de 5.\n• La entidad (SDS): No lo pudo recibir.',
    );
    talk.say('Quitar este', 'sí');
    expect(taken(talk)).toEqual(['r50', 'sds-1']);
  });

  test('what an entity told is not hers to rewrite: somebody looks into it', () => {
    const talk = seeing([
      recorded({
        record: 'x',
        witnesses: [entity('SDS', 'sds-1')],
      }),
    ]);
    talk.say('Vacunación');
    expect(talk.taps.map(({ title }) => title)).toEqual(['Quitar este', 'No fue así', 'Ver todos', 'Menú']);
  });

  test('one corrected is replaced under its own record', () => {
    const talk = seeing([recorded({ record: 'r50' })]);
    talk.say('Vacunación', 'Cambiar para quién', 'mi mamá');
    const told = talk.records.flatMap((one) => (one.kind === 'service' ? [[one.record, one.told]] : []));
    expect(told).toMatchObject([['r50', { who: 'p1', on: '2026-11-10', satisfaction: 4 }]]);
  });

  test('where an entity says otherwise, another day leaves the rest of her own word as it was', () => {
    const hers: Partial<Witness['told']> = {
      service: 'lavanderia',
      place: 'mdc-usme',
      received: false,
      satisfaction: null,
      barriers: ['no-places'],
    };
    const talk = seeing([
      recorded({
        record: 'r50',
        service: 'lavanderia',
        place: null,
        received: null,
        satisfaction: 5,
        contradictions: ['place', 'received'],
        witnesses: [
          own('r50', hers),
          entity('SDS', 'sds-1', { service: 'lavanderia', place: 'mdc-suba', satisfaction: 5 }),
        ],
      }),
    ]);
    talk.say('Lavandería comunitaria', 'Cambiar el día', 'ayer');
    const told = talk.records.flatMap((one) => (one.kind === 'service' ? [[one.record, one.told]] : []));
    expect(told).toMatchObject([['r50', { ...hers, on: '2026-11-22' }]]);
  });
});
