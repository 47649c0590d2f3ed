import { describe, expect, test } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { everyPlace } from './arrive.ts';
import { Talk, textOf } from './talk.ts';

/** Command, and what its answer must hold. */
const commands: readonly (readonly [string, RegExp])[] = [
  ['menú', /¿En qué le ayudo\?|¿Me permite guardar/],
  ['volver', /Listo, volvamos|Estamos al comienzo/],
  ['corregir', /¿Cuál cambio\?|Todavía no tengo respuestas/],
  ['ayuda', /Cuando quiera, escriba/],
  ['persona', /¿Sobre qué quiere hablar\?|necesito su permiso|si usted me da permiso/],
  ['pausa', /¿Le recuerdo mañana\?/],
  ['mis datos', /Esto es lo que sé de usted|No guardo datos suyos/],
  ['borrar', /¿Borro \*todo\*/],
  ['salir', /no le escribo más por mi cuenta/],
];

/** Here the word is the name of an option, and then it is the answer. */
const ownOptions: Readonly<Record<string, string>> = { 'directory.kind': 'ayuda' };

describe.each(registry.flows.map((flow) => flow.id))('%s', (flow) => {
  const places = everyPlace(flow);
  const asked =
    registry.flows
      .find((one) => one.id === flow)
      ?.questions.filter(({ given }) => given !== true)
      .map(({ id }) => id) ?? [];

  test('every question was come to', () => {
    expect(asked.filter((id) => !places.has(id))).toEqual([]);
  });

  test.each(commands)('"%s" works at every question and result', (command, expected) => {
    for (const [at, session] of places) {
      if (ownOptions[at] === command) continue;
      const talk = new Talk({ session });
      const sent = talk.send({ type: 'text', body: command });
      expect(sent, at).toHaveLength(1);
      expect(textOf(sent[0]), at).toMatch(expected);
    }
  });

  test.each(commands)('after "%s" she can always go on', (command) => {
    for (const [at, session] of places) {
      const talk = new Talk({ session });
      talk.say(command, 'menú');
      expect(['!menu', 'welcome.consent', 'welcome.research'], `${at}, ${command}`).toContain(talk.at);
    }
  });
});
