import { describe, expect, test } from 'vitest';
import { isLawful } from '../../../flows/engine/lawful-hours.ts';
import { registry, waitDays, waitUntil, withLoan } from './reminding.ts';
import { days, hours, Talk, tapsOf, textOf } from './talk.ts';

const tokens = (talk: Talk) => talk.session.timers.map(({ token }) => token);

describe('what a run wants to remind of', () => {
  test('is a timer as soon as its answers say so, and lives on when she goes elsewhere', () => {
    const talk = withLoan();
    expect(talk.session.timers).toEqual([{ token: 'r4/due.1', name: 'reminder', at: '2026-12-01T14:00:00.000Z' }]);
    talk.say('menú');
    expect(tokens(talk)).toEqual(['r4/due.1']);
    expect(talk.value('loan.due')).toBe('2026-12-02');
  });

  test('comes at its moment with its buttons and a way out, and once', () => {
    const talk = withLoan();
    talk.say('menú');
    const went = waitUntil(talk, '2026-12-01T14:00:00.000Z');
    expect(went.map(({ at }) => at)).toEqual(['2026-12-01T14:00:00.000Z']);
    expect(textOf(went[0]?.message)).toBe('Mañana es la número 1.\n\nSi no quiere avisos, escriba *salir*.');
    expect(tapsOf(went[0]?.message)).toEqual([
      { id: 'r4:?reminder.due.1:3:paid', title: 'Pagué' },
      { id: 'r4:?reminder.due.1:3:could-not', title: 'No pude' },
      { id: 'r4:?reminder.due.1:3:no-more', title: 'Ya no' },
    ]);
    expect(talk.timer('r4/due.1')).toEqual([]);
    expect(tokens(talk)).toEqual(['r4/due.2']);
  });

  test('has its own template for whoever has not written for a day', () => {
    const talk = withLoan();
    waitUntil(talk, '2026-12-01T14:00:00.000Z');
    const send = talk.effects.find((effect) => effect.kind === 'send');
    expect(send?.kind === 'send' && send.whenClosed).toMatchObject({ kind: 'template', name: 'vecina_continue' });
  });

  test('follows a corrected answer, and an old token says nothing', () => {
    const talk = withLoan();
    talk.say('cambiar 1', '9 de diciembre de 2026');
    expect(talk.session.timers).toMatchObject([{ token: 'r4/due.1', at: '2026-12-09T12:00:00.000Z' }]);
    talk.time = Date.parse('2026-12-01T14:00:00.000Z');
    expect(talk.timer('r4/due.1')).toEqual([]);
    expect(talk.session.timers).toMatchObject([{ token: 'r4/due.1', at: '2026-12-09T12:00:00.000Z' }]);
  });

  test('is gone while its question is open again', () => {
    const talk = withLoan();
    talk.say('cambiar 2');
    expect(talk.session.timers).toEqual([]);
    talk.say('1');
    expect(tokens(talk)).toEqual(['r4/due.1']);
  });

  test('does not come late: once it is pointless the next one waits', () => {
    const talk = withLoan({ due: '2026-12-02', times: 2 });
    talk.time = Date.parse('2026-12-05T14:00:00.000Z');
    expect(talk.timer('r4/due.1')).toEqual([]);
    // The 8th, a week after the first, is a holiday.
    expect(talk.session.timers).toEqual([{ token: 'r4/due.2', name: 'reminder', at: '2026-12-09T12:00:00.000Z' }]);
  });
});

describe('an answer to a reminder', () => {
  const reminded = (): Talk => {
    const talk = withLoan();
    talk.say('menú');
    waitUntil(talk, '2026-12-01T14:00:00.000Z');
    return talk;
  };

  test('tapped opens a run with what it says given, and asks what is missing', () => {
    const talk = reminded();
    talk.tap(talk.tapNamed('No pude'));
    expect(talk.at).toBe('payment.how');
    expect(talk.value('payment.which')).toBe(1);
    expect(talk.value('payment.paid')).toBe(false);
    expect(talk.records.filter((one) => one.kind === 'fact' && one.key.endsWith('payment.paid'))).toMatchObject([
      { value: false, provenance: 'answered' },
    ]);
  });

  test.each(['sí', 'ya pagué', 'claro que sí'])('said as "%s" does the same', (words) => {
    const talk = reminded();
    talk.say(words);
    expect(talk.at).toBe('payment.how');
    expect(talk.value('payment.paid')).toBe(true);
  });

  test('counts days later and from within another conversation', () => {
    const talk = reminded();
    const tap = talk.tapNamed('Pagué');
    talk.pass(2 * days);
    talk.say('menú', 'Servicios de cuidado', 'estudiar');
    talk.tap(tap);
    expect(talk.at).toBe('payment.how');
    expect(talk.session.open).toMatchObject([{ flow: 'care' }]);
  });

  test('counts once', () => {
    const talk = reminded();
    const tap = talk.tapNamed('Pagué');
    talk.tap(tap);
    talk.tap(tap);
    expect(talk.shown).toContain('Ese botón es de una conversación anterior');
    expect(talk.session.runs).toBe(5 + 1);
  });

  test('may end all: what comes follows from what she answered', () => {
    const talk = reminded();
    talk.tap(talk.tapNamed('Ya no'));
    expect(talk.shown).toBe('Listo (r4).');
    expect(talk.session.timers).toEqual([]);
    expect(talk.session.minded).toEqual([]);
  });

  test('after a template: "hola" brings the reminder, anything else is heard as ever', () => {
    const talk = reminded();
    talk.say('hola');
    expect(talk.shown).toContain('Mañana es la número 1.');
    talk.say('servicios de cuidado');
    expect(talk.at).toBe('care.need');
  });
});

describe('no reminder', () => {
  test('comes while she talks with us', () => {
    const talk = withLoan();
    talk.time = Date.parse('2026-12-01T13:50:00.000Z');
    talk.say('menú');
    expect(talk.session.timers[0]?.at).toBe(new Date(talk.time + hours).toISOString());
    expect(waitDays(talk, 1).map(({ at }) => at)).toHaveLength(1);
  });

  test('comes on the same day as another: it waits for the next lawful morning', () => {
    const talk = withLoan({ due: '2026-12-02' });
    const run = { id: 'r5', flow: 'loan', version: 3, startedAt: talk.now };
    talk.session = { ...talk.session, run, runs: 5, told: null };
    talk.say('2026-12-02', '1');
    const went = waitUntil(talk, '2026-12-05T23:00:00.000Z');
    expect(went.map(({ at }) => at)).toEqual(['2026-12-01T14:00:00.000Z', '2026-12-02T14:00:00.000Z']);
  });

  test('comes beside the one she asked for with "pausa", the same day', () => {
    const talk = withLoan({ due: '2026-11-25' });
    talk.say('menú', 'Servicios de cuidado', 'estudiar', 'pausa', 'recordarme mañana');
    const went = waitUntil(talk, '2026-11-26T20:00:00.000Z');
    expect(went.map(({ at }) => at)).toEqual(['2026-11-24T14:00:00.000Z', '2026-11-25T14:00:00.000Z']);
  });

  test('comes after two in a row without a word', () => {
    const talk = withLoan({ times: 12 });
    const went = waitDays(talk, 60);
    expect(went).toHaveLength(2);
    expect(talk.session.timers).toEqual([]);
    talk.say('menú');
    expect(waitDays(talk, 60)).toEqual([]);
    expect(talk.session.minded).toEqual([]);
  });

  test('is counted as met with silence where she wrote of something else', () => {
    const talk = withLoan({ times: 4 });
    expect(waitUntil(talk, '2026-12-01T15:00:00.000Z')).toHaveLength(1);
    expect(waitUntil(talk, '2026-12-09T15:00:00.000Z')).toHaveLength(1);
    talk.say('menú');
    expect(waitUntil(talk, '2026-12-31T15:00:00.000Z')).toHaveLength(2);
  });

  test.each([
    ['salir', ['salir']],
    ['borrar', ['borrar', 'sí']],
  ])('comes after "%s"', (_word, words) => {
    const talk = withLoan();
    talk.say(...words);
    expect(talk.session.timers).toEqual([]);
    expect(talk.timer('r4/due.1')).toEqual([]);
    talk.pass(8 * days);
    expect(talk.timer('r4/due.1')).toEqual([]);
    expect(waitDays(talk, 30)).toEqual([]);
  });

  test('comes after she took her consent back', () => {
    const talk = withLoan();
    talk.tap({ id: 'r1:welcome.consent:1:no', title: 'No acepto' });
    talk.say('sí');
    expect(talk.value('welcome.consent')).toBe(false);
    expect(talk.session.timers).toEqual([]);
    expect(talk.session.minded).toEqual([]);
  });

  test('comes while a person of the team answers her', () => {
    const talk = withLoan();
    talk.time = Date.parse('2026-12-01T13:00:00.000Z');
    talk.staff({ act: 'reply', text: 'Buenos días, le habla Marta.' });
    expect(waitUntil(talk, '2026-12-01T20:00:00.000Z')).toEqual([]);
  });

  test('comes of a conversation that a deploy took away', () => {
    const talk = withLoan();
    talk.say('menú');
    const later = new Talk({ session: talk.session });
    later.time = Date.parse('2026-12-01T14:00:00.000Z');
    expect(later.timer('r4/due.1')).toEqual([]);
    expect(later.session.timers).toEqual([]);
    expect(later.session.minded).toEqual([]);
  });

  test('comes at an unlawful hour', () => {
    // The day before Wednesday the 9th is a holiday, the one before Sunday the 13th a Saturday.
    const talk = withLoan({ due: '2026-12-09', times: 1 });
    expect(waitDays(talk, 60).every(({ at }) => isLawful(at))).toBe(true);
  });
});

test('after "salir" only what she asked for since comes', () => {
  const asked = (askedAt: string) => ({
    ...registry,
    flows: registry.flows.map((flow) =>
      flow.id === 'loan'
        ? {
            ...flow,
            reminders: (...args: Parameters<NonNullable<typeof flow.reminders>>) =>
              (flow.reminders?.(...args) ?? []).map((one) => ({ ...one, askedAt })),
          }
        : flow,
    ),
  });
  for (const [askedAt, comes] of [
    ['2026-11-23T13:00:00.000Z', 0],
    ['2026-11-24T13:00:00.000Z', 2],
  ] as const) {
    const before = withLoan();
    before.say('salir');
    const talk = new Talk({ registry: asked(askedAt), session: before.session, start: before.now });
    const run = { id: 'r6', flow: 'loan', version: 3, startedAt: talk.now };
    talk.session = { ...talk.session, run, runs: 6, told: null };
    talk.say('2026-12-02', '2');
    expect(waitDays(talk, 60)).toHaveLength(comes);
  }
});
