import { describe, expect, test } from 'vitest';
import { inCare, inCredit } from './talk.ts';

describe.each([
  ['care', () => inCare('que cuiden a los míos', 'mi mamá')],
  ['credit', () => inCredit('surtir')],
])('below what to do in danger, in %s', (_where, talk) => {
  test.each(['ayúdeme', 'qué hago', 'ayuda', '¿y ahora qué?', 'a quién llamo', 'help me'])(
    '"%s" is told whom to call, and offered a person',
    (words) => {
      const she = talk();
      she.say('mi marido me pega');
      expect(she.say(words)).toContain('*123*');
      expect(she.taps.map(({ title }) => title)).toContain('Hablar con alguien');
    },
  );

  test.each(['no, siga', 'siga', 'no gracias, siga'])('"%s" goes on', (words) => {
    const she = talk();
    she.say('mi marido me pega', words);
    expect(she.session.stopped).toBe(false);
    expect(she.position.at).toBe('asking');
    expect(she.session.aside).toBeNull();
  });

  test.each(['por supuesto', 'ajá', 'está bien'])('"%s" is a yes to talking with somebody', (words) => {
    const she = talk();
    she.say('mi marido me pega', words);
    expect(she.session.run.flow).toBe('person');
  });
});
