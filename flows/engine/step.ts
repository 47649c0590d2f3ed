import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { AnswerEvent, FlowContext } from './flow.ts';

type Input = Pick<FlowContext, 'world' | 'now' | 'before' | 'research' | 'kept' | 'recorded'>;

/**
 * A machine's first snapshot and the one after an answer: what xstate's `initialTransition` and `transition` give. They make
 * an actor for each call, which cost more than the step itself; machines of conversations know no actors, so one that is
 * never started serves all steps of its machine.
 */
export const firstStep = (machine: AnyStateMachine, input: Input): AnyMachineSnapshot =>
  machine.getInitialSnapshot(scopeOf(machine), input);

export const nextStep = (machine: AnyStateMachine, from: AnyMachineSnapshot, event: AnswerEvent): AnyMachineSnapshot =>
  machine.transition(from, event, scopeOf(machine));

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
