import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { stageSettings } from '../../infra/settings.ts';
import { addVecina, type Vecina } from '../../infra/vecina.ts';

/** All stacks, synthesized in this process with empty bundles; throws where cdk-nag objects. `change` plants something. */
export const synthesize = (context: Record<string, string> = {}, change: (stacks: Vecina) => void = () => {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'vecina-synth-'));
  const bundles = join(folder, 'bundles');
  mkdirSync(bundles);
  writeFileSync(join(bundles, 'index.mjs'), 'export const handler = () => {};');
  const app = new App({ outdir: join(folder, 'cdk.out'), context });
  const stacks = addVecina(
    app,
    stageSettings((name) => app.node.tryGetContext(name)),
    () => bundles,
  );
  change(stacks);
  try {
    return { stacks, ...templatesOf(stacks, app.synth()) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const templatesOf = (stacks: Vecina, assembly: CloudAssembly) => {
  const template = (stack: Stack) => Template.fromJSON(assembly.getStackArtifact(stack.artifactId).template);
  return {
    alerts: template(stacks.alerts),
    secrets: template(stacks.secrets),
    data: template(stacks.data),
    messaging: template(stacks.messaging),
    functions: template(stacks.functions),
    identity: template(stacks.identity),
    console: template(stacks.console),
    all: Object.values(stacks).map((stack) => template(stack)),
  };
};

export type Statement = { readonly Effect: string; readonly Action: string | string[]; readonly Resource: unknown };

/** What one function's role may do. */
export const statementsOf = (
  functions: Template,
  name: 'ReceiveWebhook' | 'Converse' | 'WakeUp' | 'RollUp' | 'ConsoleApi' | 'Jobs',
): readonly Statement[] => {
  const policies = Object.entries(functions.findResources('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(`${name}Role`),
  );
  return policies.flatMap(([, policy]) => policy['Properties'].PolicyDocument.Statement as Statement[]);
};

export const actionsOf = (statements: readonly Statement[]): readonly string[] =>
  [...new Set(statements.flatMap(({ Action }) => Action))].sort();
