import { describe, expect, it } from 'vitest';
import { addCorrection, undoCorrection } from '../../functions/conversation/corrections.ts';
import { citizen } from './engine/citizen.ts';
import type { Engine } from './engine/engine.ts';

const minute = 60_000;

/** Staff corrects what the bot says while it runs. */
export const staffCorrects = (engine: () => Engine): void => {
  describe('a correction by staff', () => {
    it('is what the bot says a minute later, until it is undone', async () => {
      const she = citizen(engine());
      await she.says('líneas de ayuda');
      expect(she.last()).toContain('305 815 0348');
      const correction = await addCorrection(
        engine().table,
        {
          kind: 'set',
          by: 'Funcionaria de prueba',
          source: 'https://example.org/lineas',
          asOf: '2026-11-20',
          changes: [{ kind: 'line', id: 'manzanas_linea', set: { number: '3000000000' } }],
        },
        new Date(),
      );
      engine().later(minute);
      await she.says('líneas de ayuda');
      expect(she.last()).toContain('300 000 0000');
      expect(she.last()).not.toContain('305 815 0348');
      const made = await addCorrection(
        engine().table,
        {
          kind: 'set',
          by: 'Funcionaria de prueba',
          source: 'https://example.org/lineas',
          asOf: '2026-11-20',
          changes: [
            {
              kind: 'line',
              id: 'linea_nueva',
              set: { name: 'Línea nueva', number: '3000000001', whatsapp: null, hours: null, confidence: 'high' },
            },
          ],
        },
        new Date(),
      );
      engine().later(minute);
      await she.says('líneas de ayuda');
      expect(she.last()).toContain('*Línea nueva*: 300 000 0001');
      await undoCorrection(engine().table, made, { at: new Date().toISOString(), by: 'Funcionaria de prueba' });
      await undoCorrection(engine().table, correction, { at: new Date().toISOString(), by: 'Funcionaria de prueba' });
      engine().later(minute);
      await she.says('líneas de ayuda');
      expect(she.last()).toContain('305 815 0348');
      expect(she.last()).not.toContain('Línea nueva');
    });
  });
};
