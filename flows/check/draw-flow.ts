import type { Flow, StateMeta } from '../engine/flow.ts';

/** A conversation as a Mermaid state diagram: what is asked, what answers lead where. */
export const drawFlow = (flow: Flow): string => {
  const lines = ['stateDiagram-v2', `  %% ${flow.id}, version ${flow.version}`];
  const states = flow.machine.root.states;
  const first = flow.machine.root.initial?.target.at(0)?.key;
  if (first !== undefined) lines.push(`  [*] --> ${first}`);
  for (const [name, state] of Object.entries(states)) {
    const meta: StateMeta | undefined = state.meta;
    lines.push(`  ${name} : ${labelOf(name, meta)}`);
    const transitions = [...state.transitions.values()].flat();
    for (const transition of [...transitions, ...(state.always ?? [])]) {
      for (const target of transition.target ?? [])
        lines.push(`  ${name} --> ${target.key}${transition.guard === undefined ? '' : ' : if'}`);
    }
    if (meta !== undefined && 'conclude' in meta) lines.push(`  ${name} --> [*]`);
  }
  return lines.join('\n');
};

const labelOf = (name: string, meta: StateMeta | undefined): string => {
  if (meta === undefined) return name;
  if ('ask' in meta) return typeof meta.ask === 'function' ? `${name}, asks what is missing` : `asks ${meta.ask.id}`;
  return 'conclude' in meta ? `concludes ${meta.conclude}` : `goes to ${meta.leave}`;
};
