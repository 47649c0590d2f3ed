import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { shippedCredit } from '../../../flows/credit/shipped.ts';
import { shippedDirectory } from '../../../flows/directory/shipped.ts';
import type { Answers, Flow, Known, StateMeta } from '../../../flows/engine/flow.ts';
import type { World } from '../../../flows/engine/world.ts';
import { registry } from '../../../flows/registry.ts';
import { type PathPersona, pathPersonas } from './paths.ts';

const world: World = { credit: shippedCredit, directory: shippedDirectory, controller: null };

/** Answers what the conversation asks, by id, until it comes to its end; a question without an answer in hers is a fault. */
const toTheEnd = (flow: Flow, { answers: told, now = '2026-11-23T17:00:00.000Z', before = null }: Given) => {
  let [snapshot] = initialTransition(flow.machine, { world, now, before });
  const asked: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    const meta = Object.values(snapshot.getMeta() as Record<string, StateMeta | undefined>).findLast((one) => one);
    const answers = snapshot.context.answers as Answers;
    if (meta === undefined || 'leave' in meta) throw new Error('has no end of its own');
    if ('conclude' in meta) {
      const known: Known = { answers, subjects: [], world, now, locale: 'es-CO', before };
      return { known, asked, name: meta.conclude };
    }
    // What is plausible may depend on what she told before; which question it is does not.
    const { id } = typeof meta.ask === 'function' ? meta.ask(snapshot.context) : meta.ask;
    asked.push(id);
    [snapshot] = transition(flow.machine, snapshot, { type: 'answer', question: id, value: told[id] ?? null });
  }
  throw new Error('goes in a circle');
};
type Given = Pick<PathPersona, 'answers' | 'now'> & { readonly before?: PathPersona['before'] | null };

const play = (persona: PathPersona) => {
  const flow = registry.flows.find(({ id }) => id === persona.flow)!;
  const end = toTheEnd(flow, persona);
  const concluded = flow.conclude(end.name, end.known);
  const page = persona.page === undefined ? null : flow.show!(persona.page, end.known);
  return { ...end, concluded, say: page?.say ?? concluded.say };
};

describe('personas of the road', () => {
  it.each(pathPersonas)('$flow: $name', (persona) => {
    const { concluded, say, asked } = play(persona);
    for (const words of persona.says) expect(say).toMatch(words instanceof RegExp ? words : literal(words));
    for (const words of persona.neverSays ?? [])
      expect(say).not.toMatch(words instanceof RegExp ? words : literal(words));
    const outcomes = Object.fromEntries(concluded.outcomes.map(({ name, value }) => [name, value]));
    expect(outcomes).toMatchObject(persona.outcomes ?? {});
    const offered = concluded.offers.map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining([...(persona.offers ?? [])]));
    for (const id of persona.withholds ?? []) expect(offered).not.toContain(id);
    // Nobody told what was never asked: the answers of a persona are those that her conversation reads.
    expect(Object.keys(persona.answers).filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('tell of every stage, each with a source, and promise nobody anything', () => {
    expect(new Set(pathPersonas.map(({ flow }) => flow)).size).toBe(6);
    expect(new Set(pathPersonas.map(({ name }) => name)).size).toBe(pathPersonas.length);
    for (const persona of pathPersonas) {
      expect(persona.source).not.toBe('');
      const { concluded, say } = play(persona);
      expect(say, persona.name).not.toMatch(/\{\w+\}|garantizad|le aseguro|seguro le prestan|será aprobad/);
      expect(concluded.offers.map(({ id }) => id)).toEqual(expect.arrayContaining(['person', 'menu']));
    }
  });
});

const literal = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
