import { describe, expect, test } from 'vitest';
import type { Recorded } from '../../../flows/directory/recorded.ts';
import { serviceRecordSchema } from '../../../flows/directory/service-record.ts';
import type { ServiceDraft } from '../../../flows/engine/record.ts';
import { atMenu, type Talk } from '../engine/talk.ts';

const drafts = (talk: Talk): readonly ServiceDraft[] => talk.records.filter((one) => one.kind === 'service');

/** What a store would hold: the last told under each record. */
const stored = (talk: Talk) => new Map(drafts(talk).map(({ record, told }) => [record, told]));

const noted = (): Talk => {
  const talk = atMenu();
  talk.say('Anotar un servicio', 'me vacunaron', 'ayer', '4');
  return talk;
};

describe('an attention', () => {
  test('is coded, complete and valid, under the id of its run', () => {
    const talk = noted();
    expect(drafts(talk)).toEqual([
      {
        kind: 'service',
        record: 'r3',
        told: {
          service: 'vacunacion',
          who: 'self',
          place: null,
          on: '2026-11-22',
          received: true,
          satisfaction: 4,
          barriers: [],
        },
      },
    ]);
    expect(serviceRecordSchema.safeParse(drafts(talk)[0]?.told).success).toBe(true);
  });

  test('has the day that she said with the service, also where the place is asked first', () => {
    const talk = atMenu();
    const told = talk.say('Anotar un servicio', 'ayer fui a yoga');
    expect(told).toContain('✓ Día: *22 de noviembre de 2026*');
    expect(told).toContain('¿Dónde fue?');
    talk.say('no sé', 'bien');
    expect(stored(talk).get('r3')).toMatchObject({ service: 'yoga', on: '2026-11-22', place: null, satisfaction: 4 });
  });

  test('that was hard for want of time is no pause', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'me vacunaron', 'ayer', 'no me atendieron', 'no tengo tiempo');
    expect(stored(talk).get('r3')).toMatchObject({ received: false, barriers: ['hours'] });
  });

  test('is replaced when an answer is corrected, and taken back while it is open', () => {
    const talk = noted();
    talk.say('cambiar 3');
    expect(stored(talk).get('r3')).toBe(null);
    talk.say('hoy');
    expect(stored(talk).get('r3')).toMatchObject({ on: '2026-11-23', satisfaction: 4 });
    expect(stored(talk).size).toBe(1);
  });

  test('stays when she goes elsewhere, and is written once', () => {
    const talk = noted();
    talk.say('menú', 'Lugares y líneas', 'menú');
    expect(drafts(talk)).toHaveLength(1);
  });

  test('that was not received keeps what got in the way', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'fui al dentista', 'ayer', 'no me atendieron', '1 y 5');
    expect(stored(talk).get('r3')).toMatchObject({
      received: false,
      satisfaction: null,
      barriers: ['hours', 'no-places'],
    });
  });

  test.each(['mañana', 'el 3 de enero de 2030'])('cannot be of "%s"', (day) => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'me vacunaron', day);
    expect(talk.at).toBe('diary.on');
    expect(drafts(talk)).toEqual([]);
  });

  test('given up leaves nothing', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'no sé');
    expect(talk.at).toBe('!nothing');
    expect(drafts(talk)).toEqual([]);
  });
});

test('her words and what was received are in no fact and no transcript', () => {
  const talk = atMenu();
  talk.say('hoy mi mamá fue donde la psicóloga', '5');
  const kept = JSON.stringify([
    talk.records.filter((one) => one.kind !== 'service'),
    talk.session.answers.map(({ said }) => said),
  ]);
  expect(stored(talk).get('r3')).toMatchObject({ service: 'salud_mental', who: 'p1' });
  expect(kept).not.toMatch(/psic|salud.mental|mam[aá] fue/i);
});

describe('for whom', () => {
  test('a relative in a story is nobody that it was for', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'jardin infantil', 'mi hermana se quedo sin trabajo tbn le sirve esto?');
    expect(talk.at).toBe('diary.who');
    talk.say('para mi hija');
    expect(talk.value('care.relation@p1')).toBe('child');
  });

  test('who is spoken of is somebody in her care, known from then on', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'ayer vacunaron a mi hijo');
    expect(talk.value('diary.who')).toBe('p1');
    expect(talk.value('care.relation@p1')).toBe('child');
    expect(talk.shown).toContain('Hija o hijo');
    talk.say('5', 'Anotar otro', 'ayer mi hijo fue a la biblioteca');
    expect(talk.value('diary.who')).toBe('p1');
    expect(talk.session.answers.filter(({ key }) => key.startsWith('care.relation@'))).toHaveLength(1);
  });

  test('two of a kind are told apart by asking', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'vacunaron a mi hijo', 'ayer', '5');
    talk.say('Anotar otro', 'me vacunaron', 'ayer', '5');
    talk.say('Anotar otro', 'Salud', 'vacunación', 'Otra persona que cuido', 'hijo', 'ayer', '5');
    expect(talk.value('diary.who')).toBe('p2');
    talk.say('Anotar otro', 'vacunaron a mi hijo');
    expect(talk.at).toBe('diary.who');
    expect(talk.taps.map(({ title }) => title)).toEqual([
      'Para mí',
      'Su hija o hijo, número 1',
      'Su hija o hijo, número 2',
      'Otra persona que cuido',
    ]);
  });

  test('it is said before the day is asked, also where a tap chose it', () => {
    const talk = atMenu();
    talk.say('Anotar un servicio', 'yoga');
    talk.tap(talk.tapNamed('Para mí'));
    if (talk.at === 'diary.place') talk.say('no sé');
    expect(talk.shown).toContain('para *usted*');
  });
});

const word: Recorded['witnesses'][number]['told'] = {
  who: 'self',
  service: 'vacunacion',
  on: '2026-11-22',
  place: null,
  received: true,
  satisfaction: 4,
  barriers: [],
};

const already = (more: Partial<Recorded> = {}): Recorded => ({
  ...word,
  witnesses: [
    { source: 'citizen', by: null, at: '2026-11-22T15:00:00.000Z', record: 'r2', disputed: false, told: word },
  ],
  contradictions: [],
  ...more,
});

describe('what is recorded already', () => {
  test('the same again is asked about, and not noted twice', () => {
    const talk = atMenu();
    talk.recorded = [already()];
    talk.say('Anotar un servicio', 'me vacunaron', 'ayer');
    expect(talk.at).toBe('diary.again');
    talk.say('No, es la misma');
    expect(drafts(talk)).toEqual([]);
  });

  test.each([
    ['of another day', { on: '2026-11-20' }],
    ['of another person', { who: 'p1' }],
    ['of another service', { service: 'salud' }],
    [
      'told by an entity: it is the same attention, with two witnesses',
      {
        witnesses: [
          {
            source: 'entity' as const,
            by: 'sds',
            at: '2026-11-22T15:00:00.000Z',
            record: 'x',
            disputed: false,
            told: word,
          },
        ],
      },
    ],
  ])('is no matter where it is %s', (_what, more) => {
    const talk = atMenu();
    talk.recorded = [already(more)];
    talk.say('Anotar un servicio', 'me vacunaron', 'ayer');
    expect(talk.at).toBe('diary.went');
  });

  test('the last can be repeated in four turns at most, from the menu on', () => {
    const talk = atMenu();
    talk.recorded = [already({ service: 'salud' })];
    const turns = talk.session.turn;
    talk.say('Anotar un servicio');
    talk.tap(talk.tapNamed('Igual que la vez pasada'));
    talk.tap(talk.tapNamed('Hoy'));
    talk.tap(talk.tapNamed('5 · Muy bien'));
    expect(talk.session.turn - turns).toBe(4);
    expect(drafts(talk)).toMatchObject([
      { told: { service: 'salud', who: 'self', on: '2026-11-23', satisfaction: 5 } },
    ]);
  });

  test('what this run told is not its own double', () => {
    const talk = noted();
    talk.recorded = [
      already({
        witnesses: [{ source: 'citizen', by: null, at: talk.now, record: 'r3', disputed: false, told: word }],
      }),
    ];
    talk.say('menú', 'gracias');
    expect(drafts(talk)).toHaveLength(1);
  });
});

test('"no había cupo" tells why she was not served, and is not asked again', () => {
  const talk = atMenu();
  talk.say('Anotar un servicio', 'me vacunaron', 'ayer', 'no me atendieron, no había cupo');
  expect(talk.value('diary.went')).toBe('not-received');
  expect(talk.value('diary.barriers')).toEqual(['no-places']);
  expect(talk.at.startsWith('!')).toBe(true);
});

test('"no me atendieron" of the service she names says how it went', () => {
  const talk = atMenu();
  talk.say('fui a la psicóloga ayer y no me atendieron');
  expect(talk.value('diary.went')).toBe('not-received');
  expect(talk.at).toBe('diary.barriers');
});

test.each([
  ['bien, me dijeron que no tengo nada', '4'],
  ['al principio no me recibieron pero luego me atendieron bien', '4'],
])('"%s" was served', (said, how) => {
  const talk = atMenu();
  talk.say('Anotar un servicio', 'me vacunaron', 'ayer', said);
  expect(talk.value('diary.went')).not.toBe('not-received');
  if (talk.value('diary.went') !== undefined) expect(talk.value('diary.went')).toBe(how);
});

test('"fui al jardín" was for a child, whom she does not name', () => {
  const talk = atMenu();
  talk.say('fui al jardín y me dijeron que no');
  expect(talk.at).toBe('diary.who');
});

test('a number is a place of the list that she sees, and none of those behind it', () => {
  const talk = atMenu();
  talk.say('Anotar un servicio', 'ayer lleve a mi mamá a fisioterapia en la manzana de bosa');
  expect(talk.taps).toHaveLength(2);
  expect(talk.say('3')).toContain('no está en la lista');
});
