import type { Danger } from '../understanding/danger.ts';
import type { Flow } from './flow.ts';
import type { Locale } from './locale.ts';
import type { Question } from './question.ts';
import type { Template } from './templates.ts';
import type { World } from './world.ts';

/** The product's conversations and the few places where the engine must know one by name. `flows/registry.ts` is ours. */
export type Registry = {
  readonly flows: readonly Flow[];
  /** Where somebody new begins. */
  readonly first: string;
  readonly menu: string;
  readonly person: string;
  /** Where she sees what is recorded of her. */
  readonly records?: string;
  /** The questions by which she allows us to serve her, to study what she told, and to join what others told. */
  readonly consent: { readonly serve: string; readonly research: string; readonly link?: string };
  /** What goes out when the 24-hour window is closed: a person answered; something of ours waits. */
  readonly whenClosed: { readonly reply: Template; readonly other: Template };
  /** All that is registered at Meta: what a reminder goes out as must be among them. */
  readonly templates: readonly Template[];
  /** What is said at once where a text shows danger. */
  readonly danger: (danger: Danger, locale: Locale, world: World) => string;
};

export const flowOf = (registry: Registry, id: string): Flow => {
  const flow = registry.flows.find((one) => one.id === id);
  if (flow === undefined) throw new UnknownFlow(id);
  return flow;
};

/** Every question by its id, and the flow that asks it; worked out once for a registry. */
export const questionIndex = (registry: Registry): ReadonlyMap<string, { flow: Flow; question: Question }> => {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const index = new Map<string, { flow: Flow; question: Question }>();
  // The conversation that asks it first is where it belongs.
  for (const flow of registry.flows)
    for (const question of flow.questions) if (!index.has(question.id)) index.set(question.id, { flow, question });
  indexes.set(registry, index);
  return index;
};

const indexes = new WeakMap<Registry, ReadonlyMap<string, { flow: Flow; question: Question }>>();

/** A stored session or a machine names a flow that no longer exists. */
class UnknownFlow extends Error {}
