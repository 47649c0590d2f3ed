import { describe, expect, it } from 'vitest';
import { linkKey } from '../../functions/conversation/told-of.ts';
import { documentName } from '../../functions/records/name-person.ts';
import { takeServiceRecords } from '../../functions/records/take-service-records.ts';
import { citizen } from './engine/citizen.ts';
import type { Engine } from './engine/engine.ts';

const number = '52987654';
const document = { type: 'CC', number } as const;
const blobs = { put: async () => {}, get: async () => undefined, delete: async () => {}, list: async () => [] };

/** She joins to her own what others told of her under a document. */
export const linkDocument = (engine: () => Engine): void => {
  describe('joining what entities told by document', () => {
    const tells = async (service: string, comesTo = 'accepted'): Promise<void> => {
      const { table, keys, phoneNumberId } = engine();
      const deps = {
        table,
        blobs,
        keys,
        phoneNumberId,
        now: () => new Date('2026-11-22T15:00:00Z'),
        isPlace: () => true,
      };
      const item = { person: { document }, service, on: '2026-11-20' };
      const [taken] = await takeServiceRecords(deps, { teller: { source: 'entity', by: 'sdis' }, items: [item] });
      expect(taken?.result).toBe(comesTo);
    };

    it('she asks for it, allows it, gives the number once, sees what is hers, and can undo it', async () => {
      await tells('yoga');
      await tells('orientacion_psicojuridica');
      const she = citizen(engine());
      await she.says('hola');
      await she.says('sí');
      await she.says('no');
      await she.says('mis datos');
      await she.says('servicios anotados');
      expect(she.last()).toContain('Todavía no hay ningún servicio anotado');
      await she.says('De otras entidades');
      expect(she.last()).toContain('Es *opcional*');
      expect(she.last()).toContain('No guardo el número');
      await she.says('sí');
      await she.says('cédula');
      // What is no number is asked again, and kept nowhere either.
      await she.says(`es el ${number} o el 52111222`);
      await she.says('52.987.654');
      expect(she.last()).toContain('El número no lo guardé');
      expect(she.last()).not.toContain(number);
      await she.says('ver lo anotado');
      expect(she.last()).toContain('de los suyos: 1.');
      await she.says('yoga');
      expect(she.last()).toContain('Lo contó: la entidad (sdis)');

      const name = documentName(engine().keys, document) ?? '';
      expect((await engine().table.get(linkKey(name)))?.data.who).toBe('self');
      await engine().idle();
      const stored = JSON.stringify(await engine().stored());
      expect(stored).not.toContain(number);
      expect(stored).not.toContain('52.987.654');
      expect(stored).not.toContain('52111222');
      expect(stored).toContain('consent#link#');

      // What an entity told goes from the store that holds it, and does not come back with the next import.
      const tellsOfYoga = async () => JSON.stringify(await engine().stored()).includes('"service":"yoga"');
      expect(await tellsOfYoga()).toBe(true);
      await she.says('Quitar este');
      await she.says('sí');
      expect(she.last()).toContain('lo quité');
      await engine().idle();
      expect(await tellsOfYoga()).toBe(false);
      await tells('yoga', 'rejected');
      await she.says('ver todos');
      expect(she.last()).toContain('Todavía no hay ningún servicio anotado');
      await she.says('De otras entidades');
      await she.says('no');
      await she.says('olvidar documento');
      expect(she.last()).toContain('olvidé los documentos');
      expect(await engine().table.get(linkKey(name))).toBeUndefined();
    });
  });
};
