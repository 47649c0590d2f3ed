import { parseArgs } from 'node:util';
import { checkFlows } from '../../../flows/check/check-flows.ts';
import { drawFlow } from '../../../flows/check/draw-flow.ts';
import type { Flow } from '../../../flows/engine/flow.ts';
import { registry } from '../../../flows/registry.ts';
import { shippedWorld } from '../../../flows/shipped-world.ts';
import { BadInput } from '../bad-input.ts';

/** `flows check` goes through every conversation, or through one, and exits 1 where something is wrong; `flows draw` draws them. */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [what, name] = positionals;
  const say = (value: string): void => void process.stdout.write(`${value}\n`);
  if (what !== 'check' && what !== 'draw') throw new BadInput('flows check [FLOW], or flows draw [FLOW]');
  const flows = name === undefined ? registry.flows : registry.flows.filter((flow) => flow.id === name);
  if (flows.length === 0)
    throw new BadInput(`there is no flow "${name}". There are: ${registry.flows.map((flow) => flow.id).join(', ')}`);
  if (what === 'draw') {
    for (const flow of flows)
      say(values.json ? JSON.stringify({ flow: flow.id, mermaid: drawFlow(flow) }) : drawFlow(flow));
    return 0;
  }
  // To whoever waits before a screen, and into no file.
  const begins = ({ id }: Flow): void => void (process.stderr.isTTY && process.stderr.write(`${id}…\n`));
  const { problems, counts } = checkFlows(registry, shippedWorld(null), { only: name, begins });
  for (const problem of problems) {
    const { kind, flow, at, locale, detail } = problem;
    say(
      values.json
        ? JSON.stringify({ problem })
        : `${kind}: ${flow} ${at}${locale === null ? '' : ` (${locale})`}: ${detail}`,
    );
  }
  say(
    values.json
      ? JSON.stringify({ counts, problems: problems.length })
      : `${Object.entries(counts)
          .map(([key, n]) => `${n} ${key}`)
          .join(', ')}; ${problems.length} problems`,
  );
  return problems.length === 0 ? 0 : 1;
};
