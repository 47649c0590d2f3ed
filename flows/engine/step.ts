import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { AnswerEvent, Flow, FlowContext, StateMeta } from './flow.ts';
import { type AnswerValue, isPlace, type Kind, type Question } from './question.ts';
import type { World } from './world.ts';

/** Where a machine rests after some answers, and what it waits for there; null: it waits for nothing. */
export type Step = {
  readonly snapshot: AnyMachineSnapshot;
  readonly context: FlowContext;
  readonly waitsFor: { readonly ask: Question } | { readonly conclude: string } | { readonly leave: string } | null;
  readonly tree: Tree | null;
  /** The steps that follow, by answer, as far as somebody took them. */
  readonly after: Map<string, Step>;
};

type Input = Pick<FlowContext, 'world' | 'now' | 'before' | 'research' | 'kept' | 'recorded'>;

/**
 * The steps of a flow that were taken on a day. Its machine is a pure function of answers, and many who come give the same
 * first ones: who answers alike stands at the same step, with all that the flow worked out of these answers.
 */
type Tree = {
  readonly world: World;
  readonly day: string;
  readonly starts: Map<boolean | undefined, Step>;
  /** How many steps there may still be. */
  room: number;
};

/** In a full tree nobody finds new company; who begins next begins a new one. */
const mostSteps = 1000;

/** The first step of a run that begins with nothing told. */
export const firstStep = (flow: Flow, input: Input): Step => {
  const { machine } = flow;
  const begin = (tree: Tree | null): Step => stepAt(machine.getInitialSnapshot(scopeOf(machine), input), tree);
  const { world, now, research, ...hers } = input;
  // What is seen of her alone leads her alone.
  if (Object.values(hers).some((one) => one != null)) return begin(null);
  const grown = trees.get(flow);
  const stands = grown !== undefined && grown.world === world && grown.day === now && grown.room > 0;
  const tree = stands ? grown : { world, day: now, starts: new Map(), room: mostSteps };
  if (!stands) trees.set(flow, tree);
  const known = tree.starts.get(research);
  if (known !== undefined) return known;
  const first = begin(tree);
  tree.starts.set(research, first);
  return first;
};

/** The step after one more answer, to the question that is asked there. */
export const nextStep = ({ machine }: Flow, from: Step, question: Question, value: AnswerValue | null): Step => {
  const shared = from.tree !== null && !isHersAlone(question, value);
  const by = shared ? JSON.stringify(value) : '';
  const known = shared ? from.after.get(by) : undefined;
  if (known !== undefined) return known;
  const event: AnswerEvent = { type: 'answer', question: question.id, value };
  const tree = shared && from.tree.room > 0 ? from.tree : null;
  const next = stepAt(machine.transition(from.snapshot, event, scopeOf(machine)), tree);
  if (tree !== null) {
    tree.room -= 1;
    from.after.set(by, next);
  }
  return next;
};

const trees = new WeakMap<Flow, Tree>();

/** Her own words, what names her, and where just she is: nobody else comes this way, and none of it stays in a shared memory. */
const isHersAlone = ({ kind }: Question, value: AnswerValue | null): boolean =>
  ownKinds.includes(kind) || (isPlace(value) && value.precision === 'shared');

const ownKinds: readonly Kind[] = ['phone', 'document', 'text', 'words'];

const stepAt = (snapshot: AnyMachineSnapshot, tree: Tree | null): Step => {
  const context: FlowContext = snapshot.context;
  const meta = restingMeta(snapshot.getMeta());
  const waitsFor =
    meta !== undefined && 'ask' in meta
      ? { ask: typeof meta.ask === 'function' ? meta.ask(context) : meta.ask }
      : (meta ?? null);
  return { snapshot, context, waitsFor, tree, after: new Map() };
};

const restingMeta = (byState: Readonly<Record<string, StateMeta | undefined>>): StateMeta | undefined => {
  let deepest: StateMeta | undefined;
  for (const meta of Object.values(byState)) if (meta !== undefined) deepest = meta;
  return deepest;
};

/**
 * xstate's `initialTransition` and `transition` make an actor for each call, which cost more than the step itself; machines of
 * conversations know no actors, so one that is never started serves all steps of its machine.
 */
const scopeOf = (machine: AnyStateMachine): AnyActorScope => {
  const before = scopes.get(machine);
  if (before !== undefined) return before;
  const self = createActor(machine);
  const nothing = (): void => {};
  const scope: AnyActorScope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
};

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();
